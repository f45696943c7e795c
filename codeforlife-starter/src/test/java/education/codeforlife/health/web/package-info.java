/** Health reports and probes over real HTTP, and Boot's endpoints that nobody may ask. */
@NullMarked
package education.codeforlife.health.web;

import org.jspecify.annotations.NullMarked;
