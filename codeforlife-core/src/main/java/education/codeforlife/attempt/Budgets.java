package education.codeforlife.attempt;

import education.codeforlife.api.Internal;
import education.codeforlife.error.ApiException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Several budgets that a request needs an attempt of.
 *
 * @since 0.1.0
 */
@Internal
public record Budgets(AttemptStore store, List<Budget> budgets) {

    public Budgets {
        budgets = List.copyOf(budgets);
    }

    /**
     * Takes the attempts of each budget, or of none.
     *
     * @return the time until the attempts are left; {@code null} if they were taken
     */
    public @Nullable Duration take() {
        for (int i = 0; i < budgets.size(); i++) {
            var budget = budgets.get(i);
            var wait = store.take(budget.key(), budget.limit(), budget.attempts());
            if (wait != null) {
                budgets.subList(0, i).forEach(this::giveBack);
                return wait;
            }
        }
        return null;
    }

    /**
     * Takes the attempts of each budget.
     *
     * @throws ApiException 429 if one of them is used up; then none is taken
     */
    public void require() {
        var wait = take();
        if (wait != null) throw usedUp(wait);
    }

    /** Gives back the attempts that were taken. */
    public void giveBack() {
        budgets.forEach(this::giveBack);
    }

    /** Gives back the attempts that were taken, since the work failed without any effect. */
    public void giveBack(RuntimeException failure) {
        try {
            giveBack();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private void giveBack(Budget budget) {
        store.giveBack(budget.key(), budget.limit(), budget.attempts());
    }

    /** Forgets all attempts. */
    public void forget() {
        budgets.forEach(budget -> store.forget(budget.key()));
    }

    /** Returns the refusal of a request that has to wait. */
    public static ApiException usedUp(Duration wait) {
        var seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return ApiException.refuse(HttpStatus.TOO_MANY_REQUESTS, "throttled", "Request was throttled.")
                .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    }
}
