/** Auto-configuration of passwords. */
@NullMarked
package education.codeforlife.password.autoconfigure;

import org.jspecify.annotations.NullMarked;
