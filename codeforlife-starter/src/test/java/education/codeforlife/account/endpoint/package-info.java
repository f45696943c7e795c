/** The account endpoints over HTTP, on a real database. */
@NullMarked
package education.codeforlife.account.endpoint;

import org.jspecify.annotations.NullMarked;
