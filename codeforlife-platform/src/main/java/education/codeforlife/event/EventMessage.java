package education.codeforlife.event;

import education.codeforlife.api.Internal;
import education.codeforlife.platform.Preview;

/**
 * An event as transports carry it.
 *
 * @param data the record as JSON
 * @since 0.1.0
 */
@Internal
@Preview
public record EventMessage(EventHeaders headers, String data) {}
