package education.codeforlife.openapi;

import education.codeforlife.api.Internal;
import education.codeforlife.viewset.ViewSetEngine;
import education.codeforlife.viewset.web.ServedAction;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * Adds the actions of view sets to an OpenAPI document.
 *
 * @since 0.1.0
 */
@Internal
public final class ViewSetApi {

    private final ViewSetEngine engine;
    private final Validator validator;
    private final JsonMapper json;

    public ViewSetApi(ViewSetEngine engine, Validator validator, JsonMapper json) {
        this.engine = engine;
        this.validator = validator;
        this.json = json;
    }

    /**
     * Adds the actions with all that they refer to.
     *
     * @throws IllegalStateException if one of them cannot be described
     */
    public void addTo(OpenAPI document, List<ServedAction> actions) {
        var names = new NamedSchemas();
        var reads = new ReadSchemas(json, names);
        var operations = new ActionOperation(
                new ActionBodies(writes(reads, names), engine),
                new ActionAnswers(reads),
                new ActionParameters(engine.settings().pagination()));
        if (document.getPaths() == null) document.setPaths(new Paths());
        if (document.getComponents() == null) document.setComponents(new Components());
        actions.stream()
                .sorted(Comparator.comparing(ServedAction::path).thenComparing(ServedAction::method))
                .forEach(action -> add(document.getPaths(), action, operations));
        names.all().forEach(document.getComponents()::addSchemas);
        RefusalResponses.addTo(document.getComponents());
    }

    private WriteSchemas writes(ReadSchemas reads, NamedSchemas names) {
        var relations =
                new RelationKeys(engine.entities().getEntityManagerFactory().getMetamodel());
        return new WriteSchemas(engine.serializers(), new ConstraintKeywords(validator), relations, reads, names);
    }

    private static void add(Paths paths, ServedAction action, ActionOperation operations) {
        var item = paths.computeIfAbsent(action.path(), path -> new PathItem());
        item.operation(PathItem.HttpMethod.valueOf(action.method()), operations.of(action));
    }
}
