package education.codeforlife.openapi;

import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Map;

/** The shape of refusals by RFC 9457, which clients get that ask for {@code application/problem+json}. */
final class ProblemSchemas {

    static final String PROBLEM = "Problem";

    private static final String ERROR = "FieldProblem";

    private ProblemSchemas() {}

    static Map<String, Schema<?>> all() {
        return Map.of(PROBLEM, problem(), ERROR, error());
    }

    private static Schema<?> problem() {
        var problem = object("type", "title", "status", "detail", "code", "errors");
        properties(problem).put("status", SchemaTypes.of("integer"));
        properties(problem).put("errors", SchemaTypes.list(SchemaTypes.ref(ERROR)));
        problem.setRequired(List.of("type", "title", "status", "detail", "code"));
        problem.setDescription("A refusal by RFC 9457; `errors` are those of a body or a query.");
        return problem;
    }

    private static Schema<?> error() {
        var error = object("pointer", "parameter", "code", "detail");
        error.setRequired(List.of("code", "detail"));
        error.setDescription("`pointer` leads to the field in the body (RFC 6901), `parameter` names the parameter.");
        return error;
    }

    private static Schema<?> object(String... texts) {
        var object = SchemaTypes.object();
        for (var name : texts) object.addProperty(name, SchemaTypes.text());
        return object;
    }

    @SuppressWarnings("rawtypes") // as the models have them
    private static Map<String, Schema> properties(Schema<?> object) {
        return object.getProperties();
    }
}
