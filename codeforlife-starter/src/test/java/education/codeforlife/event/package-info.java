/** Tests of events. */
@NullMarked
package education.codeforlife.event;

import org.jspecify.annotations.NullMarked;
