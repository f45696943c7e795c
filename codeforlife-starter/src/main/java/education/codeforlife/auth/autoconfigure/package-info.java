/** Auto-configuration of signing in. */
@NullMarked
package education.codeforlife.auth.autoconfigure;

import org.jspecify.annotations.NullMarked;
