/** Auto-configuration of where a service runs, of the defaults that it starts from, and of what stops its start-up. */
@NullMarked
package education.codeforlife.settings.autoconfigure;

import org.jspecify.annotations.NullMarked;
