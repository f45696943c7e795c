/** Tests of the auto-configuration of events. */
@NullMarked
package education.codeforlife.event.autoconfigure;

import org.jspecify.annotations.NullMarked;
