package education.codeforlife.attempt;

import education.codeforlife.api.Internal;
import education.codeforlife.error.ApiException;
import education.codeforlife.request.ClientNetwork;
import education.codeforlife.request.RequestUser;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Counts the requests for actions that have a limit: by user, or by the network of a caller who is not known.
 *
 * <p>The widest network is checked first. Once its requests are used up, its other addresses are not stored.
 *
 * @since 0.1.0
 */
@Internal
public final class RequestThrottle {

    /** The factor by which each wider network of IPv6 has more requests than the one before. */
    private static final int NETWORK_GROWTH = 4;

    private final AttemptStore store;

    private RequestThrottle(AttemptStore store) {
        this.store = store;
    }

    /** Returns a throttle that counts in the given store. */
    public static RequestThrottle of(AttemptStore store) {
        return new RequestThrottle(store);
    }

    /**
     * Counts a request.
     *
     * @param action the name of the action, unique in the service
     * @throws ApiException 429 if none is left
     */
    public void count(HttpServletRequest request, RequestUser user, String action, RateLimit limit) {
        new Budgets(store, budgets(request, user, "limit:" + action + ":" + limit, limit.attempts())).require();
    }

    private static List<Budget> budgets(HttpServletRequest request, RequestUser user, String key, AttemptLimit limit) {
        var known = user.countedBy();
        if (known != null) return List.of(new Budget(key + ":user:" + known, limit));
        var budgets = new ArrayList<>(Budget.ofNetworks(ClientNetwork.of(request), key, limit, NETWORK_GROWTH));
        Collections.reverse(budgets);
        return budgets;
    }
}
