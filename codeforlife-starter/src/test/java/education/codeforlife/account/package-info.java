/** Tests of accounts on a real database. */
@NullMarked
package education.codeforlife.account;

import org.jspecify.annotations.NullMarked;
