/** Auto-configuration of transactions and of PostgreSQL's errors. */
@NullMarked
package education.codeforlife.database.autoconfigure;

import org.jspecify.annotations.NullMarked;
