/** Auto-configuration of health reports and probes, and of who may ask Spring Boot's endpoints. */
@NullMarked
package education.codeforlife.health.autoconfigure;

import org.jspecify.annotations.NullMarked;
