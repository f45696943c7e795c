/** Auto-configuration of encryption. */
@NullMarked
package education.codeforlife.encryption.autoconfigure;

import org.jspecify.annotations.NullMarked;
