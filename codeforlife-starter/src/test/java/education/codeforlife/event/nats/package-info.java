/** Tests of events by NATS. */
@NullMarked
package education.codeforlife.event.nats;

import org.jspecify.annotations.NullMarked;
