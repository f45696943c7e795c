package education.codeforlife.viewset.web;

import education.codeforlife.permission.Rule;
import education.codeforlife.serializer.Body;
import education.codeforlife.serializer.BulkBody;
import education.codeforlife.serializer.JsonBody;
import education.codeforlife.serializer.SerializerEngine;
import education.codeforlife.serializer.Writer;
import education.codeforlife.viewset.Form;
import education.codeforlife.viewset.web.Route.Endpoint;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpEntity;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/**
 * Checks the methods of actions when the application starts.
 *
 * @param path of the view set
 * @param writers those that an action can write with
 */
record EndpointCheck(String path, SerializerEngine serializers, Supplier<List<Writer<?, ?>>> writers) {

    private static final Set<Class<?>> BODIES = Set.of(Body.class, Form.class, JsonBody.class);
    private static final Pattern PATTERN = Pattern.compile("[{}*?]");
    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?(\\w+)");

    /** @throws IllegalStateException if the path of a view set is a pattern */
    static void requirePlain(String path) {
        if (path.startsWith("{")) {
            throw new IllegalStateException("Invalid path /" + path + " of a view set: start it with a name");
        }
        if (PATTERN.matcher(path).find()) {
            throw new IllegalStateException("Invalid path " + path
                    + " of a view set: use names only, and narrow the rows by a scope or a filter");
        }
    }

    /** @throws IllegalStateException if the method cannot be an action */
    void check(Endpoint endpoint) {
        requireSimple(endpoint.mapping());
        endpoint.mapping().getPatternValues().forEach(this::requireKey);
        for (var parameter : endpoint.handler().getMethodParameters()) {
            requireUnread(endpoint, parameter);
            requireRelations(parameter);
        }
    }

    private static void requireSimple(RequestMappingInfo mapping) {
        if (mapping.getMethodsCondition().isEmpty()
                || !mapping.getParamsCondition().isEmpty()
                || !mapping.getHeadersCondition().isEmpty()
                || !mapping.getConsumesCondition().isEmpty()
                || !mapping.getProducesCondition().isEmpty()) {
            throw new IllegalStateException(
                    "Unsupported mapping " + mapping + " of an action: use path and method only");
        }
    }

    private void requireKey(String pattern) {
        var variables = variables(pattern);
        if (variables.isEmpty() || variables.contains(PathKey.VARIABLE)) return;
        throw new IllegalStateException("Unknown key {" + String.join("}, {", variables) + "} in the path " + pattern
                + ": call the key {" + PathKey.VARIABLE + "}");
    }

    private static Set<String> variables(String pattern) {
        var names = new LinkedHashSet<String>();
        VARIABLE.matcher(pattern).results().forEach(found -> names.add(found.group(1)));
        return names;
    }

    private static void requireUnread(Endpoint endpoint, MethodParameter parameter) {
        if (parameter.hasParameterAnnotation(RequestBody.class)
                || HttpEntity.class.isAssignableFrom(parameter.getParameterType())) {
            throw new IllegalStateException("Unsupported body of action " + endpoint.action()
                    + ": replace @RequestBody by a parameter of type Body, BulkBody or BulkKeys");
        }
    }

    /** @throws IllegalStateException if the rule looks at a secret in a body that the action does not take */
    static void requireBody(Endpoint endpoint, Rule rule) {
        if (rule.secrets().isEmpty() || takesBody(endpoint)) return;
        throw new IllegalStateException("The rule for action " + endpoint.action() + " looks at " + rule.secrets()
                + " in the body, but the action does not take it: add a parameter of type Body or Form");
    }

    private static boolean takesBody(Endpoint endpoint) {
        return Arrays.stream(endpoint.handler().getMethodParameters())
                .anyMatch(parameter -> BODIES.contains(parameter.getParameterType()));
    }

    private void requireRelations(MethodParameter parameter) {
        var body = parameter.getParameterType();
        var type = ResolvableType.forMethodParameter(parameter).getGeneric(0).toClass();
        if (body == Body.class || body == BulkBody.class) serializers.checkAny(type, writers);
        if (body == Form.class) serializers.checkForm(type);
    }
}
