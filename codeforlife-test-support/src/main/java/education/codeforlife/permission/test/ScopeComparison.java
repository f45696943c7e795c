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
 * Finds out whether an action declares a scope of its own for the rows that it wrote. It compares the queries of the
 * scopes before and after.
 */
record ScopeComparison<E>(ViewSetDefinition<E, ?> definition, CriteriaBuilder criteria) {

    /**
     * Compares the scopes for each caller that may ask. Without such a caller, an overridden method counts as
     * different.
     */
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
            return true; // the scope of a refused caller is not known
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
