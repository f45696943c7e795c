/** The endpoint of dead letters, for the operators of a service. */
@NullMarked
package education.codeforlife.event.endpoint;

import org.jspecify.annotations.NullMarked;
