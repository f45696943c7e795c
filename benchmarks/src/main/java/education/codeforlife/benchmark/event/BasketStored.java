package education.codeforlife.benchmark.event;

import education.codeforlife.event.Topic;

/** An event without subscribers. */
@Topic("basket_stored")
public record BasketStored(int number) {}
