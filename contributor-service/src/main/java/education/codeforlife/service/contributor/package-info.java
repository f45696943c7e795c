/** A service with users of its own, on the starter alone. */
@NullMarked
package education.codeforlife.service.contributor;

import org.jspecify.annotations.NullMarked;
