package education.codeforlife.viewset;

import education.codeforlife.model.Model;
import education.codeforlife.request.Action;
import java.util.Collection;
import java.util.Set;

/** Checks that the rows of a model can be served by the actions of a view set. */
final class ModelCheck {

    private static final Set<Action> CHANGING =
            Set.of(Action.UPDATE, Action.PARTIAL_UPDATE, Action.BULK_PARTIAL_UPDATE);
    private static final Set<Action> NOT_LOCKING =
            Set.of(Action.LIST, Action.RETRIEVE, Action.CREATE, Action.BULK_CREATE);

    private ModelCheck() {}

    static void check(Model<?> model, Collection<Action> actions, ViewSetEngine engine) {
        requireReadable(model, engine);
        if (actions.stream().anyMatch(CHANGING::contains)) model.requireChangeable();
        if (!NOT_LOCKING.containsAll(actions)) model.requireLockable();
    }

    /** A service starts without a database that is not there yet. */
    private static void requireReadable(Model<?> model, ViewSetEngine engine) {
        try {
            model.requireReadable(engine.entities());
        } catch (RuntimeException e) {
            if (!engine.errors().isUnavailable(e)) throw e;
        }
    }
}
