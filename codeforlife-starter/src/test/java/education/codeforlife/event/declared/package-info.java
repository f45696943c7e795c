/** A service that publishes events and handles them. */
@NullMarked
package education.codeforlife.event.declared;

import org.jspecify.annotations.NullMarked;
