/** Transactions that are retried where that helps, and what a database's refusals mean to a client. */
@NullMarked
package education.codeforlife.database;

import org.jspecify.annotations.NullMarked;
