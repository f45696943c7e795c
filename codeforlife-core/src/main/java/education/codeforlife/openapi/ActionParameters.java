package education.codeforlife.openapi;

import education.codeforlife.pagination.LimitOffsetPage;
import education.codeforlife.pagination.PaginationSettings;
import education.codeforlife.request.Action;
import education.codeforlife.viewset.ServedAction;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Describes the parameters of paths and queries. */
record ActionParameters(PaginationSettings pagination) {

    private static final String KEY = "id";
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    List<Parameter> of(ServedAction action) {
        var parameters = new ArrayList<Parameter>();
        VARIABLE.matcher(action.path()).results().forEach(found -> parameters.add(inPath(found.group(1), action)));
        if (isFiltered(action)) {
            parameters.addAll(FilterParameters.of(action.definition().filters()));
        }
        if (isPage(action)) {
            FilterParameters.ordering(action.definition().filters()).ifPresent(parameters::add);
            parameters.addAll(page());
        }
        return parameters;
    }

    /** Returns the parameters that choose a page of a list. */
    List<Parameter> page() {
        return List.of(
                inQuery("limit", limit()).description("Rows of a page; a larger number is cut."),
                inQuery("offset", offset()).description("Rows before the page."));
    }

    private static Parameter inPath(String name, ServedAction action) {
        var schema = name.equals(KEY) ? KeySchemas.of(action.definition().model()) : SchemaTypes.text();
        return new Parameter().name(name).in("path").required(true).schema(schema);
    }

    static Parameter inQuery(String name, Schema<?> schema) {
        return new Parameter().name(name).in("query").schema(schema);
    }

    /** Filters narrow whatever an action finds; clients send them to read. */
    static boolean isFiltered(ServedAction action) {
        return isPage(action) || action.action().equals(Action.RETRIEVE);
    }

    private static boolean isPage(ServedAction action) {
        return ActionTypes.answer(action).toClass() == LimitOffsetPage.class;
    }

    private Schema<?> limit() {
        var limit = SchemaTypes.of("integer");
        SchemaBounds.atLeast(limit, BigDecimal.ONE, true);
        SchemaBounds.atMost(limit, BigDecimal.valueOf(pagination.maxLimit()), true);
        limit.setDefault(pagination.defaultLimit());
        return limit;
    }

    private static Schema<?> offset() {
        var offset = SchemaTypes.of("integer");
        SchemaBounds.atLeast(offset, BigDecimal.ZERO, true);
        offset.setDefault(0);
        return offset;
    }
}
