package education.codeforlife.account;

import education.codeforlife.api.Internal;
import education.codeforlife.attempt.AttemptStore;
import education.codeforlife.attempt.Budget;
import education.codeforlife.attempt.Budgets;
import education.codeforlife.caller.KnownUser;
import education.codeforlife.error.ApiException;
import education.codeforlife.request.ClientNetwork;
import education.codeforlife.request.RequestContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Limits the requests that send mail to an address that their caller typed: those of a network, and the mails of a user
 * who is signed in. It is asked before the transaction of the request, since the store of attempts has a connection of
 * its own. A request that fails does not count.
 *
 * @since 0.1.0
 */
@Internal
public final class MailThrottle {

    private final AttemptStore attempts;
    private final MailThrottleSettings settings;
    private final HttpServletRequest request;

    private MailThrottle(AttemptStore attempts, MailThrottleSettings settings, HttpServletRequest request) {
        this.attempts = attempts;
        this.settings = settings;
        this.request = request;
    }

    /**
     * Returns the throttle with the given limits.
     *
     * @param request the request of the current thread, whichever it is
     */
    public static MailThrottle of(AttemptStore attempts, MailThrottleSettings settings, HttpServletRequest request) {
        return new MailThrottle(attempts, settings, request);
    }

    /**
     * Runs the work of an action that sends a mail.
     *
     * @throws ApiException 429 if too much was sent, and what the work throws
     */
    public void send(Runnable work) {
        send(1, () -> {
            work.run();
            return this;
        });
    }

    /**
     * Runs the work of an action that sends several mails. More than the limit of a user need all of it.
     *
     * @throws ApiException 429 if too much was sent, and what the work throws
     */
    public <T> T send(int mails, Supplier<T> work) {
        var budgets = new Budgets(attempts, budgets(mails));
        budgets.require();
        try {
            return work.get();
        } catch (RuntimeException failure) {
            budgets.giveBack(failure);
            throw failure;
        }
    }

    private List<Budget> budgets(int mails) {
        var budgets = new ArrayList<>(
                Budget.ofNetworks(ClientNetwork.of(request), "mail", settings.network(), settings.networkGrowth()));
        if (RequestContext.current().user() instanceof KnownUser sender) {
            budgets.add(new Budget("mail:user:" + sender.id(), settings.sender()).times(mails));
        }
        return budgets;
    }
}
