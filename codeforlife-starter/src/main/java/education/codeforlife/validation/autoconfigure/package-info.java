/** Auto-configuration of validation. */
@NullMarked
package education.codeforlife.validation.autoconfigure;

import org.jspecify.annotations.NullMarked;
