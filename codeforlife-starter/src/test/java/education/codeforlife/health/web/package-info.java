/** Health reports and probes over real HTTP, and Boot's endpoints, which are closed to all callers. */
@NullMarked
package education.codeforlife.health.web;

import org.jspecify.annotations.NullMarked;
