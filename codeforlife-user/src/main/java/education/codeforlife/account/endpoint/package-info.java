/** The account endpoints: registration, changes of oneself, teachers and students of a school. */
@NullMarked
package education.codeforlife.account.endpoint;

import org.jspecify.annotations.NullMarked;
