package education.codeforlife.openapi.test;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Compares the parameters of an operation: those in its path, its query, its headers and its cookies. */
record ParameterRules(ContentRules contents, Findings findings) {

    private static final Map<String, String> STYLES =
            Map.of("path", "simple", "query", "form", "header", "simple", "cookie", "form");

    void compare(JsonNode old, JsonNode current, Place place) {
        var was = byName(old);
        var is = byName(current);
        was.forEach((name, parameter) -> {
            if (is.containsKey(name)) {
                compareOne(parameter, is.get(name), place.part(name));
            } else {
                findings.add(place.part(name), "is no longer accepted");
            }
        });
        is.forEach((name, parameter) -> {
            if (isRequired(parameter) && !was.containsKey(name)) findings.add(place.part(name), "is newly required");
        });
    }

    private void compareOne(JsonNode was, JsonNode is, Place place) {
        if (isRequired(is) && !isRequired(was)) findings.add(place, "is newly required");
        if (!style(was).equals(style(is))) {
            findings.add(place, "was written as " + style(was) + " and is as " + style(is));
        }
        contents.compareSchemaOrContent(was, is, Side.REQUEST, place);
    }

    /** Returns how a value with several elements is written. */
    private static String style(JsonNode parameter) {
        var style = parameter
                .path("style")
                .asString(STYLES.getOrDefault(parameter.path("in").asString(""), "form"));
        return parameter.path("explode").asBoolean(style.equals("form")) ? style + " (exploded)" : style;
    }

    private static boolean isRequired(JsonNode parameter) {
        return parameter.path("required").asBoolean(false);
    }

    private static Map<String, JsonNode> byName(JsonNode parameters) {
        var byName = new LinkedHashMap<String, JsonNode>();
        parameters.forEach(parameter -> byName.put(name(parameter), parameter));
        return byName;
    }

    /** Returns the name of a parameter in words. Names of headers are the same in upper and in lower case. */
    static String name(JsonNode parameter) {
        var in = parameter.path("in").asString("");
        var name = parameter.path("name").asString("");
        return switch (in) {
            case "header" -> "header `" + name.toLowerCase(Locale.ROOT) + "`";
            case "cookie" -> "cookie `" + name + "`";
            default -> "parameter `" + name + "` of the " + in;
        };
    }
}
