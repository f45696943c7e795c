package education.codeforlife.openapi;

import education.codeforlife.api.Internal;
import education.codeforlife.viewset.ServedAction;
import education.codeforlife.viewset.ViewSetEngine;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.Paths;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.json.JsonMapper;

/**
 * Completes an OpenAPI document with what the library knows of a service.
 *
 * @since 0.1.0
 */
@Internal
public final class ApiDescription {

    private final OpenAPI document;
    private final ViewSetEngine engine;
    private final FixtureRows fixtures;
    private final JsonMapper json;
    private final NamedSchemas names = new NamedSchemas();
    private final OperationIds ids = new OperationIds();
    private final ReadSchemas reads;
    private final WriteSchemas writes;
    private final ControllerOperations controllers;

    /** Starts to describe a service in the document. */
    public ApiDescription(
            OpenAPI document, ViewSetEngine engine, Validator validator, JsonMapper json, FixtureRows fixtures) {
        this.document = document;
        this.engine = engine;
        this.json = json;
        this.fixtures = fixtures;
        var constraints = new ConstraintKeywords(validator);
        var relations =
                new RelationKeys(engine.entities().getEntityManagerFactory().getMetamodel());
        this.reads = ReadSchemas.ofAnswers(json, names);
        this.writes = new WriteSchemas(engine.serializers(), constraints, relations, reads, names);
        this.controllers = new ControllerOperations(
                writes,
                reads,
                ReadSchemas.ofBodies(json, names, constraints),
                ids,
                engine.settings().pagination());
        if (document.getPaths() == null) document.setPaths(new Paths());
        if (document.getComponents() == null) document.setComponents(new Components());
    }

    /**
     * Adds the actions of view sets.
     *
     * @throws IllegalStateException if one of them cannot be described
     */
    public void addViewSets(List<ServedAction> actions) {
        var operations = new ActionOperation(
                new ActionBodies(writes, engine),
                new ActionAnswers(reads),
                new ActionParameters(engine.settings().pagination()),
                ids);
        actions.stream()
                .sorted(Comparator.comparing(ServedAction::path).thenComparing(ServedAction::method))
                .forEach(action -> add(action, operations.of(action)));
    }

    private void add(ServedAction action, Operation operation) {
        new RowExamples(fixtures, names, json).addTo(operation, action);
        add(action.path(), action.method(), operation);
    }

    /**
     * Adds an operation, in the place of one that is known with the same method and path.
     *
     * @param path with a slash at both ends
     */
    public void add(String path, String method, Operation operation) {
        document.getPaths().computeIfAbsent(path, name -> new PathItem()).operation(method(method), operation);
    }

    private static HttpMethod method(String name) {
        return Stream.of(HttpMethod.values())
                .filter(method -> method.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Completes an operation that springdoc described by the handler of an ordinary controller. */
    public void complete(Operation operation, String path, String method, HandlerMethod handler) {
        controllers.complete(operation, path, method, handler);
    }

    /**
     * Returns the operation of a form that every caller may send, and that is answered with a value.
     *
     * @param failure the message if the form is refused as a whole
     */
    public Operation form(String path, Class<?> form, Class<?> answer, String failure) {
        return controllers.form(path, form, answer, failure);
    }

    /** Adds what the operations refer to; to be called at the end. */
    public void finish() {
        names.all().forEach(document.getComponents()::addSchemas);
        RefusalResponses.addTo(document.getComponents());
        Security.addTo(document.getComponents());
    }
}
