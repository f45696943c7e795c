/** A small service on a database. */
package education.codeforlife.database.test.sample;
