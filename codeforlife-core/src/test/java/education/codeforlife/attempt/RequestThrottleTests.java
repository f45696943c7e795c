package education.codeforlife.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.error.ApiException;
import education.codeforlife.request.RequestUser;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class RequestThrottleTests {

    private static final RateLimit TWO = RateLimit.of("2/h");

    private record User(@Nullable String countedBy) implements RequestUser {

        @Override
        public boolean isAuthenticated() {
            return true;
        }
    }

    /** Counts, and gives nothing back as time goes by. */
    private static final class Counts implements AttemptStore {

        private final Map<String, Integer> taken = new HashMap<>();

        @Override
        public @Nullable Duration take(String key, AttemptLimit limit, int attempts) {
            if (taken.getOrDefault(key, 0) + attempts > limit.failures()) return Duration.ofMillis(1);
            taken.merge(key, attempts, Integer::sum);
            return null;
        }

        @Override
        public boolean isUsedUp(String key, AttemptLimit limit) {
            return taken.getOrDefault(key, 0) >= limit.failures();
        }

        @Override
        public void giveBack(String key, AttemptLimit limit, int attempts) {
            taken.merge(key, -attempts, Integer::sum);
        }

        @Override
        public void forget(String key) {
            taken.remove(key);
        }
    }

    private final Counts counts = new Counts();
    private final RequestThrottle throttle = RequestThrottle.of(counts);

    /** Returns the status of the answer. */
    private int request(RequestUser user, String address, String action, RateLimit limit) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        try {
            throttle.count(request, user, action, limit);
            return 200;
        } catch (ApiException refusal) {
            assertThat(refusal.code()).isEqualTo("throttled");
            assertThat(refusal.getHeaders().getFirst("Retry-After")).isEqualTo("1");
            return refusal.status().value();
        }
    }

    private int request(RequestUser user, String address) {
        return request(user, address, "crates/seal", TWO);
    }

    @Test
    void userIsCountedAtAnyAddress() {
        var ada = new User("1");

        assertThat(request(ada, "192.0.2.1")).isEqualTo(200);
        assertThat(request(ada, "192.0.2.2")).isEqualTo(200);
        assertThat(request(ada, "192.0.2.3")).isEqualTo(429);
        assertThat(request(new User("2"), "192.0.2.3")).isEqualTo(200);
        assertThat(request(RequestUser.anonymous(), "192.0.2.3")).isEqualTo(200);
    }

    @Test
    void userWithoutATextIsCountedByAddress() {
        assertThat(request(new User(null), "192.0.2.1")).isEqualTo(200);
        assertThat(request(RequestUser.anonymous(), "192.0.2.1")).isEqualTo(200);
        assertThat(request(new User(null), "192.0.2.1")).isEqualTo(429);
    }

    @ParameterizedTest
    @CsvSource({"crates/seal, 3/h", "crates/open, 2/h", "tags/seal, 2/h"})
    void otherActionAndOtherLimitCountApart(String action, String limit) {
        request(RequestUser.anonymous(), "192.0.2.1");
        request(RequestUser.anonymous(), "192.0.2.1");

        assertThat(request(RequestUser.anonymous(), "192.0.2.1", action, RateLimit.of(limit)))
                .isEqualTo(200);
    }

    @Test
    void addressesOfANetworkThatIsUsedUpAreNotStored() {
        for (int i = 0; i < 70_000; i++) {
            request(RequestUser.anonymous(), "2001:db8:0:" + Integer.toHexString(i & 0xffff) + "::" + i % 9);
        }

        assertThat(counts.taken.values().stream().filter(taken -> taken > 0).count())
                .isLessThanOrEqualTo(2 * 32 + 1);
    }
}
