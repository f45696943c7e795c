/** The contract kits of signing in are tested to pass and to fail. */
@NullMarked
package education.codeforlife.auth.test;

import org.jspecify.annotations.NullMarked;
