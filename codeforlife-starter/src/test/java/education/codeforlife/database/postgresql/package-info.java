/** Tests of what databases refuse, on a real one. */
@NullMarked
package education.codeforlife.database.postgresql;

import org.jspecify.annotations.NullMarked;
