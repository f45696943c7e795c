/** One-time passwords as a second factor, and the tokens that replace them. */
@NullMarked
package education.codeforlife.auth.otp;

import org.jspecify.annotations.NullMarked;
