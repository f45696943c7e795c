package education.codeforlife.permission.test;

import education.codeforlife.error.ApiException;
import education.codeforlife.request.Action;
import education.codeforlife.request.RequestUser;
import education.codeforlife.viewset.GenericViewSet;
import education.codeforlife.viewset.ViewSetDefinition;
import jakarta.persistence.criteria.CriteriaBuilder;
import java.util.Collection;
import org.hibernate.query.sqm.tree.SqmVisitableNode;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.util.ReflectionUtils;

/**
 * Tells whether an action declares a scope of its own for the rows that it wrote, by the queries that the scopes before
 * and after come to.
 */
record ScopeComparison<E>(ViewSetDefinition<E, ?> definition, CriteriaBuilder criteria) {

    /** Where nobody of the callers can be asked for, one that overrides the method is taken to mean every action. */
    boolean differs(Action action, Collection<RequestUser> callers) {
        if (!isOverridden()) return false;
        var admitted = callers.stream().filter(caller -> mayAsk(action, caller)).toList();
        return admitted.isEmpty() || admitted.stream().anyMatch(caller -> differs(action, caller));
    }

    private boolean isOverridden() {
        var type = definition.viewSet().getClass();
        var method = ReflectionUtils.findMethod(type, "scopeAfter", RequestUser.class, Action.class);
        return method != null && method.getDeclaringClass() != GenericViewSet.class;
    }

    private boolean mayAsk(Action action, RequestUser caller) {
        var rule = definition.rules().get(action);
        return rule != null && rule.mayPermit(caller);
    }

    private boolean differs(Action action, RequestUser caller) {
        try {
            var before = query(definition.scope(caller, action));
            return !before.equals(query(definition.scopeAfter(caller, action)));
        } catch (ApiException refused) {
            return true; // what a scope is for a caller whom it refuses, it does not tell
        }
    }

    private String query(Specification<E> scope) {
        var query = criteria.createQuery(definition.model().type());
        var row = query.from(definition.model().type());
        var condition = scope.toPredicate(row, query, criteria);
        query.select(row);
        if (condition != null) query.where(condition);
        return ((SqmVisitableNode) query).toHqlString();
    }
}
