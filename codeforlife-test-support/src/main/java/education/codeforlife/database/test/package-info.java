/** A real PostgreSQL for tests and for development, isolation between tests, and the counting of queries. */
@NullMarked
package education.codeforlife.database.test;

import org.jspecify.annotations.NullMarked;
