package education.codeforlife.contract.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Lists where two documents differ, by the path of each part. */
final class DocumentDifferences {

    private static final int SHOWN = 30;
    private static final int LENGTH = 120;

    private final List<String> lines = new ArrayList<>();

    private DocumentDifferences() {}

    /** Returns a line for each difference, the first {@value #SHOWN} of them. */
    static List<String> between(JsonNode file, JsonNode service) {
        var differences = new DocumentDifferences();
        differences.compare("", file, service);
        var lines = differences.lines;
        if (lines.size() <= SHOWN) return lines;
        var first = new ArrayList<>(lines.subList(0, SHOWN));
        first.add("and " + (lines.size() - SHOWN) + " more");
        return first;
    }

    private void compare(String place, JsonNode file, JsonNode service) {
        if (file.equals(service)) return;
        if (file.isObject() && service.isObject()) {
            names(file, service).forEach(name -> compare(place + " › " + name, file.path(name), service.path(name)));
        } else if (file.isArray() && service.isArray() && file.size() == service.size()) {
            for (int i = 0; i < file.size(); i++) compare(place + " › " + i, file.get(i), service.get(i));
        } else if (file.isArray() && service.isArray()) {
            compareElements(place, file, service);
        } else {
            add(place, file, service);
        }
    }

    private void compareElements(String place, JsonNode file, JsonNode service) {
        var was = new ArrayList<>(file.values());
        var is = new ArrayList<>(service.values());
        file.forEach(is::remove);
        service.forEach(was::remove);
        was.forEach(element -> lines.add(line(place, "only in the file: " + element)));
        is.forEach(element -> lines.add(line(place, "only in the service: " + element)));
    }

    private void add(String place, JsonNode file, JsonNode service) {
        if (file.isMissingNode()) {
            lines.add(line(place, "only in the service: " + service));
        } else if (service.isMissingNode()) {
            lines.add(line(place, "only in the file: " + file));
        } else {
            lines.add(line(place, "in the file: " + shortened(file) + ", in the service: " + shortened(service)));
        }
    }

    private static String line(String place, String text) {
        return (place.isEmpty() ? "" : place.substring(3) + ": ") + shortened(text);
    }

    private static String shortened(Object value) {
        var text = value.toString();
        return text.length() <= LENGTH ? text : text.substring(0, LENGTH) + "…";
    }

    private static Set<String> names(JsonNode file, JsonNode service) {
        var names = new TreeSet<>(file.propertyNames());
        names.addAll(service.propertyNames());
        return names;
    }
}
