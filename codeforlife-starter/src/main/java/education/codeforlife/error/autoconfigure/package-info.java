/** Auto-configuration of how refusals are answered, by Spring MVC and by the web server. */
@NullMarked
package education.codeforlife.error.autoconfigure;

import org.jspecify.annotations.NullMarked;
