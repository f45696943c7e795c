/** Tests of the rows that expire. */
@NullMarked
package education.codeforlife.database.cleanup;

import org.jspecify.annotations.NullMarked;
