/** Tests of logging in, over HTTP. */
@NullMarked
package education.codeforlife.auth.login;

import org.jspecify.annotations.NullMarked;
