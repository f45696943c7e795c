/** The pages of {@code docs/reference}, which are generated from the code. */
@NullMarked
package education.codeforlife.reference;

import org.jspecify.annotations.NullMarked;
