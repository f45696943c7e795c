/** Accounts: registration, passwords, e-mail addresses, deactivation. */
@NullMarked
package education.codeforlife.account;

import org.jspecify.annotations.NullMarked;
