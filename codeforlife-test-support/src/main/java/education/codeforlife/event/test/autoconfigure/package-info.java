/** Auto-configuration of the events of tests. */
@NullMarked
package education.codeforlife.event.test.autoconfigure;

import org.jspecify.annotations.NullMarked;
