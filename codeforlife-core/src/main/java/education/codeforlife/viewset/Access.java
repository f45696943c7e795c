package education.codeforlife.viewset;

import education.codeforlife.error.ApiException;
import education.codeforlife.model.ModelQueries;
import education.codeforlife.permission.Rule;
import education.codeforlife.request.RequestContext;
import education.codeforlife.serializer.Row;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The one place where lookup, scope and object permission meet: whatever row an action works on was found here, and
 * whatever it wrote is checked here.
 */
final class Access<E> {

    private final ViewSetDefinition<E, ?> definition;
    private final ModelQueries<E> queries;

    Access(ViewSetDefinition<E, ?> definition, ModelQueries<E> queries) {
        this.definition = definition;
        this.queries = queries;
    }

    /**
     * The row with the key.
     *
     * @throws ApiException 404 if there is none for the user, 403 if they may not act on it
     */
    E find(Object key, RequestContext context, boolean lock) {
        var row = queries.find(key, definition.visible(context), definition.plan(context.action()), lock);
        if (row == null) throw ApiException.notFound(definition.model().name());
        require(row, context);
        return row;
    }

    /**
     * The rows with the keys that there are for the user, in the order of their keys, locked.
     *
     * @throws ApiException 403 if the user may not act on one
     */
    List<E> findAll(Collection<?> keys, RequestContext context) {
        var rows = queries.findAll(keys, definition.visible(context), definition.plan(context.action()), true);
        rows.forEach(row -> require(row, context));
        return rows;
    }

    private void require(E row, RequestContext context) {
        if (!rule(context).mayPermit(context.caller(), row)) throw denied(context);
    }

    /** Now that the fields of each row are known, the rule may be another one. */
    void requireFields(Collection<? extends Row<E, ?>> rows, RequestContext context) {
        var rule = rule(context);
        for (var row : rows) if (!permits(rule, row, context)) throw denied(context);
    }

    private static boolean permits(Rule rule, Row<?, ?> row, RequestContext context) {
        return row.isNew()
                ? rule.mayPermit(context.caller(), row.fields())
                : rule.permits(context.caller(), row.entity(), row.fields(), context.secrets());
    }

    /** Before a change that comes without fields. */
    void requireWithoutFields(E row, RequestContext context) {
        if (!rule(context).permits(context.caller(), row, Set.of(), context.secrets())) throw denied(context);
    }

    /** The rows as they were written have to be ones that the user may leave behind. */
    void requireAfter(Collection<? extends Row<E, ?>> rows, RequestContext context) {
        for (var row : rows) requireAfter(row.entity(), row.fields(), context);
        requireScopeAfter(rows.stream().<E>map(Row::entity).toList(), context);
    }

    /** Works as {@link #requireAfter(Collection, RequestContext)}, for changes without fields. */
    void requireAfterWithoutFields(Collection<E> rows, RequestContext context) {
        for (var row : rows) requireAfter(row, Set.of(), context);
        requireScopeAfter(rows, context);
    }

    private void requireAfter(E row, Set<String> fields, RequestContext context) {
        if (!rule(context).permitsAfter(context.caller(), row, fields, context.secrets())) throw denied(context);
    }

    private void requireScopeAfter(Collection<E> rows, RequestContext context) {
        var visible = definition.visibleAfter(context);
        if (visible != null && !queries.admits(visible, rows)) throw denied(context);
    }

    private Rule rule(RequestContext context) {
        return definition.rule(context.action());
    }

    private static ApiException denied(RequestContext context) {
        return ApiException.denied(context.caller().isAuthenticated());
    }
}
