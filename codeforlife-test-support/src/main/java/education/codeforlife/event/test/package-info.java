/** Looks at the events of a service in tests, and delivers them. */
@NullMarked
package education.codeforlife.event.test;

import org.jspecify.annotations.NullMarked;
