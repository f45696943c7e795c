/** Keys for the applications of tests. */
@NullMarked
package education.codeforlife.encryption.test.autoconfigure;

import org.jspecify.annotations.NullMarked;
