/** The library's own tables on a real database. */
@NullMarked
package education.codeforlife.database.flyway;

import org.jspecify.annotations.NullMarked;
