/** The environment that a service runs in, and checks for settings that are not safe there. */
@NullMarked
package education.codeforlife.settings;

import org.jspecify.annotations.NullMarked;
