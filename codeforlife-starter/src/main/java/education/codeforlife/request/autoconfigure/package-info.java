/** Auto-configuration of who asks, of trailing slashes, security headers and CORS. */
@NullMarked
package education.codeforlife.request.autoconfigure;

import org.jspecify.annotations.NullMarked;
