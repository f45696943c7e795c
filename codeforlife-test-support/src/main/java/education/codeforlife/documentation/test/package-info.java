/** Tests that compare documentation with the code. */
@NullMarked
package education.codeforlife.documentation.test;

import org.jspecify.annotations.NullMarked;
