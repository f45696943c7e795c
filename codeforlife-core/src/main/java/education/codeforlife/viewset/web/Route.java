package education.codeforlife.viewset.web;

import education.codeforlife.error.AllowedMethods;
import education.codeforlife.permission.Rule;
import education.codeforlife.request.Action;
import education.codeforlife.request.RequestUser;
import education.codeforlife.viewset.Deprecation;
import education.codeforlife.viewset.ServedAction;
import education.codeforlife.viewset.ViewSetDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.util.StringUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.util.pattern.PathPattern;

/** One path of a view set, and what each HTTP method does there. */
final class Route {

    /** A handler method and what the view set calls it. */
    record Endpoint(
            Action action,
            RequestMappingInfo mapping,
            HandlerMethod handler,
            @Nullable Deprecation deprecation) {

        Endpoint(Action action, RequestMappingInfo mapping, HandlerMethod handler) {
            this(action, mapping, handler, Deprecation.of(handler));
        }
    }

    /** The order in which clients know the methods. */
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private final PathPattern pattern;
    private final String viewSet;
    private final ViewSetDefinition<?, ?> definition;
    private final Map<String, Endpoint> endpoints = new LinkedHashMap<>();
    private String allow = AllowedMethods.of(List.of());

    /** @param viewSet the path of the view set */
    Route(PathPattern pattern, String viewSet, ViewSetDefinition<?, ?> definition) {
        this.pattern = pattern;
        this.viewSet = viewSet;
        this.definition = definition;
    }

    void add(String method, Endpoint endpoint) {
        var other = endpoints.put(method, endpoint);
        if (other != null) {
            throw new IllegalStateException("Ambiguous mapping: actions " + other.action + " and " + endpoint.action
                    + " both serve " + method + " " + pattern.getPatternString() + ": change one of them");
        }
        allow = AllowedMethods.of(
                METHODS.stream().filter(endpoints::containsKey).toList());
    }

    /** @throws IllegalStateException if the route is that of another view set */
    void requireOf(ViewSetDefinition<?, ?> other) {
        if (definition != other) {
            throw new IllegalStateException("Ambiguous mapping: " + definition.name() + " and " + other.name()
                    + " both serve the path " + pattern.getPatternString() + ": change one of them");
        }
    }

    PathPattern pattern() {
        return pattern;
    }

    String viewSet() {
        return viewSet;
    }

    ViewSetDefinition<?, ?> definition() {
        return definition;
    }

    Rule rule(Endpoint endpoint) {
        var rule = definition.rules().get(endpoint.action);
        if (rule == null) throw new IllegalStateException("Missing permission rule for action " + endpoint.action);
        return rule;
    }

    boolean matches(PathContainer path) {
        return pattern.matches(path);
    }

    /** The endpoint for the HTTP method; HEAD is served as GET. */
    @Nullable
    Endpoint endpoint(String method) {
        return endpoints.get(method.equals("HEAD") ? "GET" : method);
    }

    List<ServedAction> actions() {
        return endpoints.entrySet().stream()
                .map(served -> action(served.getKey(), served.getValue()))
                .toList();
    }

    private ServedAction action(String method, Endpoint endpoint) {
        var path = "/" + StringUtils.trimLeadingCharacter(pattern.getPatternString(), '/') + "/";
        return new ServedAction(method, path, viewSet, endpoint.action, endpoint.handler, definition);
    }

    /** The value of an {@code Allow} header. */
    String allow() {
        return allow;
    }

    /** Returns whether any rule of the view set could let the user do anything at all. */
    boolean admits(RequestUser user) {
        return user.isFull() || definition.rules().values().stream().anyMatch(rule -> rule.mayPermit(user));
    }
}
