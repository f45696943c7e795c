package education.codeforlife.auth;

import education.codeforlife.request.ClientNetwork;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A number of attempts that may fail.
 *
 * @param key the key that they are counted by
 */
record Budget(String key, AttemptLimit limit) {

    /**
     * Returns a budget for each network of a request, the narrowest first.
     *
     * @param key the key, which the network is put before
     * @param limit the limit of the narrowest network
     * @param growth the factor by which each wider network has more attempts than the one before
     */
    static List<Budget> ofNetworks(ClientNetwork network, String key, AttemptLimit limit, int growth) {
        var prefixes = network.prefixes();
        return IntStream.range(0, prefixes.size())
                .mapToObj(i -> new Budget(prefixes.get(i) + ":" + key, limit.times((int) Math.pow(growth, i))))
                .toList();
    }
}
