package education.codeforlife.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.request.ClientNetwork;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BudgetTests {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final AttemptLimit TEN = new AttemptLimit(10, HOUR);

    @Test
    void widerNetworksHaveMoreAttempts() {
        var network = new ClientNetwork(List.of("64", "56", "48"));

        assertThat(Budget.ofNetworks(network, "place:ada", TEN, 4))
                .containsExactly(
                        new Budget("64:place:ada", TEN),
                        new Budget("56:place:ada", new AttemptLimit(40, HOUR)),
                        new Budget("48:place:ada", new AttemptLimit(160, HOUR)));
    }

    @Test
    void addressOfIpv4HasTheLimitItself() {
        assertThat(Budget.ofNetworks(new ClientNetwork(List.of("198.51.100.7")), "address", TEN, 4))
                .containsExactly(new Budget("198.51.100.7:address", TEN));
    }

    @Test
    void limitThatIsMultipliedDoesNotOverflow() {
        assertThat(new AttemptLimit(999_999_999, HOUR).times(65_536).failures()).isEqualTo(Integer.MAX_VALUE);
    }
}
