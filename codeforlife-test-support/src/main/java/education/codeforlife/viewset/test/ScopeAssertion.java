package education.codeforlife.viewset.test;

import static education.codeforlife.request.Action.BULK_DESTROY;
import static education.codeforlife.request.Action.BULK_PARTIAL_UPDATE;
import static education.codeforlife.request.Action.DESTROY;
import static education.codeforlife.request.Action.LIST;
import static education.codeforlife.request.Action.PARTIAL_UPDATE;
import static education.codeforlife.request.Action.RETRIEVE;
import static education.codeforlife.request.Action.UPDATE;

import education.codeforlife.request.Action;
import education.codeforlife.request.RequestUser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Asks for rows that should not exist for a user, with every action that the user may use at all.
 *
 * @param client of the user
 */
record ScopeAssertion(ViewSetUnderTest<?> viewSet, ModelClient client, RequestUser user) {

    void check(Collection<Action> actions, Object[] visible) {
        var keys = Arrays.stream(visible).map(viewSet.models()::key).toList();
        var others = new ArrayList<>(viewSet.models().read(row -> Map.of()).keySet());
        others.removeAll(keys);
        if (others.isEmpty()) {
            throw new AssertionError("Missing row outside the scope: store one that must not be visible");
        }
        for (var action : actions) if (mayAsk(action)) check(action, keys, others);
    }

    private boolean mayAsk(Action action) {
        var rule = viewSet.definition().rules().get(action);
        if (rule == null) throw new AssertionError("The view set does not have the action " + action);
        return rule.mayPermit(user);
    }

    private void check(Action action, List<Object> visible, List<Object> others) {
        try {
            if (action.equals(LIST)) {
                client.list().hasModels(visible.toArray());
            } else {
                for (var other : others) checkUnknown(action, other);
            }
            if (action.equals(RETRIEVE)) {
                visible.forEach(row -> client.retrieve(row).hasModel(row));
            }
        } catch (AssertionError e) {
            throw new AssertionError("Scope of " + action + " for " + user + ": " + e.getMessage(), e);
        }
    }

    private void checkUnknown(Action action, Object row) {
        if (action.equals(RETRIEVE)) client.retrieve(row).isRefused(404);
        if (action.equals(UPDATE)) client.update(row, Map.of()).isRefused(404);
        if (action.equals(PARTIAL_UPDATE)) client.partialUpdate(row, Map.of()).isRefused(404);
        if (action.equals(DESTROY)) client.destroy(row).isRefused(404);
        if (action.equals(BULK_PARTIAL_UPDATE)) {
            client.bulkPartialUpdate(Map.of(row, Map.of())).isRefused(400);
        }
        if (action.equals(BULK_DESTROY)) client.bulkDestroy(row).ignores();
    }
}
