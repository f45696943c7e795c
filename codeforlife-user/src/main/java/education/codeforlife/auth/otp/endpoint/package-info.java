/** The endpoints of second factors, and of the tokens that replace one-time passwords. */
@NullMarked
package education.codeforlife.auth.otp.endpoint;

import org.jspecify.annotations.NullMarked;
