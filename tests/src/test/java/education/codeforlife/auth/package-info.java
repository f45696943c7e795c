/** What the tests of signing in have in common. */
@NullMarked
package education.codeforlife.auth;

import org.jspecify.annotations.NullMarked;
