package education.codeforlife.event.jdbc;

import education.codeforlife.api.DeclaredMetric;

/** The metrics of events. */
final class EventMetric {

    static final String TOPIC = "topic";
    static final String GROUP = "group";

    static final DeclaredMetric DELIVERY = DeclaredMetric.observation(
            "codeforlife.event", "Deliveries to subscribers, with their durations and failures.", TOPIC, GROUP);
    static final DeclaredMetric PUBLICATION =
            DeclaredMetric.observation("codeforlife.event.publish", "Publications of events.", TOPIC);
    static final DeclaredMetric OUTBOX =
            DeclaredMetric.count("codeforlife.events.outbox", "Events that are not sent yet.", TOPIC);
    static final DeclaredMetric LAG =
            DeclaredMetric.age("codeforlife.events.lag", "Age of the oldest event that is not sent yet.", TOPIC);
    static final DeclaredMetric WAITING = DeclaredMetric.count(
            "codeforlife.events.waiting",
            "Deliveries that wait for another attempt, or behind one that does.",
            TOPIC,
            GROUP);
    static final DeclaredMetric DEAD = DeclaredMetric.count("codeforlife.events.dead", "Dead letters.", TOPIC, GROUP);

    private EventMetric() {}
}
