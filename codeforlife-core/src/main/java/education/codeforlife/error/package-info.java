/** Refusals: what an API says when it will not do what was asked, and how that reads on the wire. */
@NullMarked
package education.codeforlife.error;

import org.jspecify.annotations.NullMarked;
