package education.codeforlife.openapi.test;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Finds names of a document that do not fit together: of operations, of parameters in paths, of security schemes. */
final class Names {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    private final Components components;
    private final List<String> faults = new ArrayList<>();
    private final Map<String, String> operationIds = new LinkedHashMap<>();

    private Names(JsonNode document) {
        components = new Components(document);
    }

    /** Returns a sentence for each fault. */
    static List<String> faults(JsonNode document) {
        var names = new Names(document);
        Compatibility.operations(names.components).forEach(names::check);
        return names.faults;
    }

    private void check(String name, JsonNode operation) {
        checkId(name, operation.path("operationId").asString(""));
        checkVariables(name, operation);
        operation.path("security").forEach(way -> way.propertyNames().forEach(scheme -> checkScheme(name, scheme)));
    }

    private void checkId(String name, String id) {
        if (id.isEmpty()) return;
        var other = operationIds.putIfAbsent(id, name);
        if (other != null) faults.add(name + ": has the operationId " + id + " of " + other);
    }

    private void checkVariables(String name, JsonNode operation) {
        var variables = VARIABLE.matcher(name)
                .results()
                .map((MatchResult variable) -> variable.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        var parameters = operation.path("parameters").values().stream()
                .filter(parameter -> parameter.path("in").asString("").equals("path"))
                .map(parameter -> parameter.path("name").asString(""))
                .collect(Collectors.toCollection(TreeSet::new));
        if (variables.equals(parameters)) return;
        faults.add(name + ": the path has the variables " + variables + ", but the parameters are " + parameters);
    }

    private void checkScheme(String name, String scheme) {
        if (components.document().path("components").path("securitySchemes").has(scheme)) return;
        faults.add(name + ": the security scheme " + scheme + " is not defined");
    }
}
