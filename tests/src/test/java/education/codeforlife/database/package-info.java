/** Tests of what databases refuse, on a real one. */
@NullMarked
package education.codeforlife.database;

import org.jspecify.annotations.NullMarked;
