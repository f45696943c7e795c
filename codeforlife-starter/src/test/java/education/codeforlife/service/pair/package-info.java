/** Two services that call each other and share events. */
@NullMarked
package education.codeforlife.service.pair;

import org.jspecify.annotations.NullMarked;
