/** Refusals of requests, and their format on the wire. */
@NullMarked
package education.codeforlife.error;

import org.jspecify.annotations.NullMarked;
