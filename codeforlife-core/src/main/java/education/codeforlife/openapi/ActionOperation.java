package education.codeforlife.openapi;

import education.codeforlife.permission.Rule;
import education.codeforlife.request.RequestUser;
import education.codeforlife.viewset.ServedAction;
import io.swagger.v3.oas.models.Operation;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/** Describes one action of a view set. */
final class ActionOperation {

    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private final ActionBodies bodies;
    private final ActionAnswers answers;
    private final ActionParameters parameters;
    private final OperationIds ids;

    ActionOperation(ActionBodies bodies, ActionAnswers answers, ActionParameters parameters, OperationIds ids) {
        this.ids = ids;
        this.bodies = bodies;
        this.answers = answers;
        this.parameters = parameters;
    }

    /** @throws IllegalStateException if a part of the action cannot be described */
    Operation of(ServedAction action) {
        var rule = rule(action);
        var body = ActionBody.of(action);
        var operation = new Operation()
                .operationId(ids.takeOrMake(id(action), action.method(), action.path()))
                .addTagsItem(action.viewSet())
                .summary(action.definition().model().name() + ": "
                        + words(action.action().name(), " "))
                .description(RulePermission.sentences(rule))
                .responses(answers.of(action, body));
        operation.addExtension("x-permission", RulePermission.structure(rule));
        if (rule.limit() != null) operation.addExtension("x-limit", rule.limit().toString());
        Security.addTo(operation, action.method(), rule.mayPermit(RequestUser.anonymous()));
        Deprecations.addTo(operation, action.handler());
        parameters.of(action).forEach(operation::addParametersItem);
        body.map(sent -> bodies.of(sent, action)).ifPresent(operation::setRequestBody);
        return operation;
    }

    static Rule rule(ServedAction action) {
        return Objects.requireNonNull(action.definition().rules().get(action.action()));
    }

    private static String id(ServedAction action) {
        return action.viewSet().replaceAll("[^A-Za-z0-9]+", "_") + "_"
                + words(action.action().name(), "_");
    }

    private static String words(String name, String between) {
        return WORD_START.matcher(name).replaceAll(between).toLowerCase(Locale.ROOT);
    }
}
