/** Auto-configuration of log lines, of what is masked in them, and of the audit log. */
@NullMarked
package education.codeforlife.logging.autoconfigure;

import org.jspecify.annotations.NullMarked;
