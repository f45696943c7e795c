/**
 * A real PostgreSQL for tests and for development, isolation between tests, and the counting of queries. Its size: most
 * types are hidden parts of the server and of the recorder of queries.
 */
@NullMarked
package education.codeforlife.database.test;

import org.jspecify.annotations.NullMarked;
