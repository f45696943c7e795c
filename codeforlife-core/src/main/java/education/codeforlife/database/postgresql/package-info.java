/** PostgreSQL's errors. */
@NullMarked
package education.codeforlife.database.postgresql;

import org.jspecify.annotations.NullMarked;
