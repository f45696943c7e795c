package education.codeforlife.docs;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.database.Transactions;
import education.codeforlife.event.Delivery;
import education.codeforlife.event.Events;
import education.codeforlife.event.Subscribe;
import education.codeforlife.event.Topic;
import education.codeforlife.event.test.EventQueue;
import java.time.Duration;
import java.util.List;

/** The snippets of the page on events. */
final class EventSample {

    @Topic(value = "basket_filled", key = "basketId")
    record BasketFilled(long basketId, List<String> fruits) {}

    private final Events events;
    private final Transactions transactions;
    private final EventQueue queue;

    EventSample(Events events, Transactions transactions, EventQueue queue) {
        this.events = events;
        this.transactions = transactions;
        this.queue = queue;
    }

    void fill(Basket basket) {
        transactions.write(() -> {
            events.publish(new BasketFilled(7, List.of("apple")));
            return basket;
        });
    }

    @Subscribe(topic = "basket_filled", group = "stock")
    void reorder(BasketFilled event, Delivery delivery) {
        if (event.fruits().isEmpty()) delivery.reject("basket without fruits");
        if (isStocktaking()) delivery.later(Duration.ofMinutes(10));
    }

    private boolean isStocktaking() {
        return false;
    }

    void publishedEventsAreDelivered() {
        assertThat(queue.published(BasketFilled.class)).containsExactly(new BasketFilled(7, List.of("apple")));

        queue.drain();
    }

    void eventOfAnotherServiceIsDelivered() {
        queue.deliver("market.basket_filled", "stock", new BasketFilled(7, List.of("apple")));
    }
}
