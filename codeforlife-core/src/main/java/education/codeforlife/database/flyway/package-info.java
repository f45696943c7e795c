/** Migrates the tables of the library's modules with Flyway. */
@NullMarked
package education.codeforlife.database.flyway;

import org.jspecify.annotations.NullMarked;
