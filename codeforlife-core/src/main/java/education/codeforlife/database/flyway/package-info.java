/** The library's own tables, by Flyway. */
@NullMarked
package education.codeforlife.database.flyway;

import org.jspecify.annotations.NullMarked;
