/** An entity that its table does not fit. */
@NullMarked
package education.codeforlife.database.test.mismatch;

import org.jspecify.annotations.NullMarked;
