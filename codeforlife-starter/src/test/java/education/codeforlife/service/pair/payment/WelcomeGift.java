package education.codeforlife.service.pair.payment;

import education.codeforlife.event.Subscribe;
import org.springframework.stereotype.Component;

/** Credits each person who registers. */
@Component
record WelcomeGift(Entries entries) {

    private static final int COINS = 100;

    /** As much of the event as this service reads. */
    record Registered(long userId) {}

    @Subscribe(topic = "account.user_registered", group = "welcome")
    void credit(Registered event) {
        entries.add(event.userId(), Entries.entry("welcome", COINS));
    }
}
