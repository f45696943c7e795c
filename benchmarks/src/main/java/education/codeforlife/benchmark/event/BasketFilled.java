package education.codeforlife.benchmark.event;

import education.codeforlife.event.Topic;

/**
 * An event that has an effect.
 *
 * @param published the time of {@link System#nanoTime()} before its transaction ended
 */
@Topic("basket_filled")
public record BasketFilled(int number, long published) {}
