package education.codeforlife.attempt;

import education.codeforlife.api.Internal;
import education.codeforlife.request.ClientNetwork;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A number of attempts that may be made.
 *
 * @param key the key that they are counted by
 * @param attempts the number of attempts that are taken at once
 * @since 0.1.0
 */
@Internal
public record Budget(String key, AttemptLimit limit, int attempts) {

    /** Makes a budget of which one attempt is taken. */
    public Budget(String key, AttemptLimit limit) {
        this(key, limit, 1);
    }

    /** Returns the budget of which as many attempts are taken, or all that it ever has. */
    public Budget times(int attempts) {
        return new Budget(key, limit, Math.min(attempts, limit.failures()));
    }

    /**
     * Returns a budget for each network of a request, the narrowest first.
     *
     * @param key the key, which the network is put before
     * @param limit the limit of the narrowest network
     * @param growth the factor by which each wider network has more attempts than the one before
     */
    public static List<Budget> ofNetworks(ClientNetwork network, String key, AttemptLimit limit, int growth) {
        var prefixes = network.prefixes();
        return IntStream.range(0, prefixes.size())
                .mapToObj(i -> new Budget(prefixes.get(i) + ":" + key, limit.times((int) Math.pow(growth, i))))
                .toList();
    }
}
