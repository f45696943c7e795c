package education.codeforlife.viewset.web;

import education.codeforlife.viewset.ViewSetDefinition;
import education.codeforlife.viewset.web.Route.Endpoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;

/** The paths of all view sets. */
final class Routes {

    private final Map<PathPattern, Route> byPattern = new LinkedHashMap<>();
    private final Map<String, List<Route>> byFirstName = new HashMap<>(); // the first segment of the path

    /**
     * Adds the paths of a view set.
     *
     * @param path of the view set
     * @throws IllegalStateException if a path does not start with a name, or is served already
     */
    void add(String path, ViewSetDefinition<?, ?> definition, List<Endpoint> endpoints) {
        for (var endpoint : endpoints) {
            var patterns = Objects.requireNonNull(endpoint.mapping().getPathPatternsCondition());
            for (var pattern : patterns.getPatterns()) {
                var route = byPattern.computeIfAbsent(pattern, key -> newRoute(key, path, definition));
                route.requireOf(definition);
                endpoint.mapping()
                        .getMethodsCondition()
                        .getMethods()
                        .forEach(method -> route.add(method.name(), endpoint));
            }
        }
    }

    private Route newRoute(PathPattern pattern, String path, ViewSetDefinition<?, ?> definition) {
        var route = new Route(pattern, path, definition);
        byFirstName
                .computeIfAbsent(firstName(pattern.getPatternString()), key -> new ArrayList<>())
                .add(route);
        return route;
    }

    private static String firstName(String pattern) {
        var first = firstSegment(PathContainer.parsePath(pattern));
        if (first.startsWith("{")) {
            throw new IllegalStateException("Invalid path " + pattern + " of a view set: start it with a name");
        }
        return first;
    }

    /**
     * Keeps a path from being that of a row: its methods are refused unless an action serves them.
     *
     * @param path of the view set
     */
    void reserve(PathPattern pattern, String path, ViewSetDefinition<?, ?> definition) {
        byPattern.computeIfAbsent(pattern, key -> newRoute(key, path, definition));
    }

    /** Returns the paths of rows of a view set. */
    List<Route> ofRows(ViewSetDefinition<?, ?> definition) {
        return byPattern.values().stream()
                .filter(route -> route.definition() == definition)
                .filter(route -> route.pattern().getPatternString().contains("{" + PathKey.VARIABLE + "}"))
                .toList();
    }

    /** Puts the most specific paths first. */
    void sort() {
        byFirstName.values().forEach(same -> same.sort(Comparator.comparing(Route::pattern)));
    }

    /** Returns the route of a path, or {@code null} if no view set serves it. */
    @Nullable
    Route find(PathContainer path) {
        for (var route : byFirstName.getOrDefault(firstSegment(path), List.of())) {
            if (route.matches(path)) return route;
        }
        return null;
    }

    /** Decoded, as the pattern that it is compared with. */
    private static String firstSegment(PathContainer path) {
        for (var element : path.elements()) {
            if (element instanceof PathContainer.PathSegment segment) return segment.valueToMatch();
        }
        return "";
    }

    /** Returns what the methods of all paths do. */
    List<ServedAction> actions() {
        return byPattern.values().stream()
                .flatMap(route -> route.actions().stream())
                .toList();
    }

    List<ViewSetDefinition<?, ?>> definitions() {
        return byFirstName.values().stream()
                .flatMap(List::stream)
                .<ViewSetDefinition<?, ?>>map(Route::definition)
                .distinct()
                .toList();
    }
}
