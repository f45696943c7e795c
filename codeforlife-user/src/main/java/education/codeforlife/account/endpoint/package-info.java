/**
 * The account endpoints: registration, changes of oneself, schools with their teachers, classes and students.
 * Its size: each endpoint has a view set, what it reads and writes, and the changes that it makes.
 */
@NullMarked
package education.codeforlife.account.endpoint;

import org.jspecify.annotations.NullMarked;
