package education.codeforlife.benchmark.event;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A service that publishes events by NATS and subscribes to them. */
@SpringBootApplication
public class EventApplication {}
