package education.codeforlife.event.jdbc;

import education.codeforlife.api.DeclaredMetric;
import java.util.List;
import org.jspecify.annotations.Nullable;

enum EventMetric implements DeclaredMetric {
    DELIVERY("codeforlife.event", "Deliveries to subscribers, with their durations and failures."),
    PUBLICATION("codeforlife.event.publish", "Publications of events."),
    OUTBOX("codeforlife.events.outbox", "Events that are not sent yet."),
    LAG("codeforlife.events.lag", "Age of the oldest event that is not sent yet."),
    WAITING("codeforlife.events.waiting", "Deliveries that wait for another attempt, or behind one that does."),
    DEAD("codeforlife.events.dead", "Dead letters.");

    static final String TOPIC = "topic";
    static final String GROUP = "group";

    private final String metric;
    private final String description;

    EventMetric(String metric, String description) {
        this.metric = metric;
        this.description = description;
    }

    @Override
    public String metric() {
        return metric;
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public List<String> tags() {
        return switch (this) {
            case DELIVERY, WAITING, DEAD -> List.of(TOPIC, GROUP);
            case PUBLICATION, OUTBOX, LAG -> List.of(TOPIC);
        };
    }

    @Override
    public @Nullable String unit() {
        return this == LAG ? "seconds" : null;
    }

    @Override
    public boolean isObservation() {
        return this == DELIVERY || this == PUBLICATION;
    }
}
