/** Gives tests an embedded database without any annotation. */
@NullMarked
package education.codeforlife.database.test.autoconfigure;

import org.jspecify.annotations.NullMarked;
