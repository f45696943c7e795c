/** Tests that documentation tells the truth. */
@NullMarked
package education.codeforlife.documentation.test;

import org.jspecify.annotations.NullMarked;
