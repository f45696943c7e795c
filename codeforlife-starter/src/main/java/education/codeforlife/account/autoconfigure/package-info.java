/** Wires the registration and management of accounts. */
@NullMarked
package education.codeforlife.account.autoconfigure;

import org.jspecify.annotations.NullMarked;
