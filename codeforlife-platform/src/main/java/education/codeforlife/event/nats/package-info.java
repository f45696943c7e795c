/** Events that other services get, and those of other services, by NATS JetStream. */
@NullMarked
package education.codeforlife.event.nats;

import org.jspecify.annotations.NullMarked;
