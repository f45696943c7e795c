/** Where a service runs, and which of its settings are not safe there. */
@NullMarked
package education.codeforlife.settings;

import org.jspecify.annotations.NullMarked;
