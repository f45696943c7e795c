/** A service that handles the events of another one. */
@NullMarked
package education.codeforlife.event.office;

import org.jspecify.annotations.NullMarked;
