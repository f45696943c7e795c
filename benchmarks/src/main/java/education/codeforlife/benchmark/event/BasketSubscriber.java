package education.codeforlife.benchmark.event;

import education.codeforlife.event.Subscribe;
import org.springframework.stereotype.Component;

/** Has the effect of an event. */
@Component
class BasketSubscriber {

    private final EventEffects effects;

    BasketSubscriber(EventEffects effects) {
        this.effects = effects;
    }

    @Subscribe(topic = "basket_filled", group = "stock")
    void fill(BasketFilled event) {
        effects.write(event.number(), event.published());
    }
}
