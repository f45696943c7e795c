/** Invitations that the bearer of a token may accept: a rule that looks at a secret in the body. */
@NullMarked
package education.codeforlife.permission.secret;

import org.jspecify.annotations.NullMarked;
