/** A local server of tokens, contract kits and fakes, for tests of signing in. */
@NullMarked
package education.codeforlife.auth.test;

import org.jspecify.annotations.NullMarked;
