/** Accounts that logins find, on a real database. */
@NullMarked
package education.codeforlife.auth;

import org.jspecify.annotations.NullMarked;
