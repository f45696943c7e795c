package education.codeforlife.permission.test;

import education.codeforlife.permission.Permission;
import education.codeforlife.permission.Rule;
import education.codeforlife.request.Action;
import education.codeforlife.request.RequestUser;
import jakarta.persistence.criteria.CriteriaBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes a matrix in Markdown.
 *
 * @param callers one caller of each kind, by its name
 */
record MatrixPage(Map<String, RequestUser> callers, CriteriaBuilder criteria) {

    private static final String REFUSED = "–";

    private static final String HEAD = """
            # Permission matrix

            Who may do what. Generated from the view sets by a test, which fails when they change.

            | in a cell | means |
            |---|---|
            | yes | the action is open to this kind of caller, for the rows that they can see |
            | by row | it is open for some of these rows |
            | with `field` | it is open to those whose body has the row's secret in this field |
            | … with second factor | as above, for those of this kind who proved a second factor; the others are refused |
            | … without second factor | the other way round |
            | – | it is refused |

            `with` names fields of the body for which another permission counts. `afterwards` names the permission that
            the row, as it was written, has to grant instead of the action's own. `leaves scope`: the action declares a
            scope of its own for the rows as they were written (`scopeAfter`).
            """;

    String write(List<ViewSetSection> sections, List<ControllerSection> controllers) {
        var page = new StringBuilder(HEAD);
        sections.forEach(section -> page.append(section(section)));
        controllers.forEach(controller -> page.append(section(controller)));
        return page.append(leaving(sections)).toString();
    }

    private String section(ViewSetSection section) {
        var lines = head(section.path(), section.type());
        section.actions().forEach(action -> lines.addAll(rows(section, action)));
        return String.join("\n", lines) + "\n";
    }

    private String section(ControllerSection section) {
        var lines = head(section.path(), section.type());
        section.requests()
                .forEach((action, request) -> lines.add(row("`" + action + "`", request, section.permission(), "")));
        return String.join("\n", lines) + "\n";
    }

    private List<String> head(String path, Class<?> type) {
        var lines = new ArrayList<String>();
        lines.add("\n## `" + path + "` (" + type.getSimpleName() + ")\n");
        lines.add("| action | request | " + String.join(" | ", callers.keySet()) + " | |");
        lines.add("|---|---|" + String.join("", Collections.nCopies(callers.size(), "---|")) + "---|");
        return lines;
    }

    private List<String> rows(ViewSetSection section, Action action) {
        var rule = rule(section, action);
        var rows = new ArrayList<String>();
        rows.add(row("`" + action + "`", section.request(action), rule.permission(), notes(section, action)));
        byFields(rule).forEach((fields, permission) -> rows.add(row("… with " + fields, "", permission, "")));
        return rows;
    }

    private static Rule rule(ViewSetSection section, Action action) {
        var rule = section.definition().rules().get(action);
        if (rule == null) throw new IllegalArgumentException("Unknown action " + action);
        return rule;
    }

    private static Map<String, Permission> byFields(Rule rule) {
        var sorted = new TreeMap<String, Permission>();
        rule.byFields()
                .forEach((fields, permission) -> sorted.put(
                        fields.stream().sorted().map(field -> "`" + field + "`").collect(Collectors.joining(", ")),
                        permission));
        return sorted;
    }

    private String row(String action, String request, Permission permission, String notes) {
        var cells = callers.values().stream()
                .map(caller -> cell(permission, caller))
                .collect(Collectors.joining(" | "));
        return "| " + action + " | " + request + " | " + cells + " | " + notes + " |";
    }

    private static String cell(Permission permission, RequestUser caller) {
        var without = access(permission, caller);
        var with = access(permission, Callers.withProvedFactor(caller));
        if (with.equals(without)) return with;
        if (without.equals(REFUSED)) return with + " with second factor";
        if (with.equals(REFUSED)) return without + " without second factor";
        return without + ", " + with + " with second factor";
    }

    private static String access(Permission permission, RequestUser caller) {
        return switch (permission.check(caller, null)) {
            case GRANTED -> "yes";
            case UNDECIDED -> permission.secrets().isEmpty() ? "by row" : withSecrets(permission);
            case DENIED -> REFUSED;
        };
    }

    private static String withSecrets(Permission permission) {
        return permission.secrets().stream()
                .sorted()
                .map(field -> "`" + field + "`")
                .collect(Collectors.joining(", ", "with ", ""));
    }

    private String notes(ViewSetSection section, Action action) {
        var notes = new ArrayList<String>();
        var after = rule(section, action).after();
        if (after != null) notes.add("afterwards " + after.toString().replace("[]", ""));
        if (leavesScope(section, action)) notes.add("leaves scope");
        var limit = rule(section, action).limit();
        if (limit != null) notes.add("at most " + limit);
        return String.join(", ", notes);
    }

    private String leaving(List<ViewSetSection> sections) {
        var leaving = sections.stream()
                .flatMap(section -> section.actions().stream()
                        .filter(action -> leavesScope(section, action))
                        .map(action -> "- `" + section.path() + "` `" + action + "`\n"))
                .collect(Collectors.joining());
        return "\n## Actions that move rows out of their scope\n\n" + (leaving.isEmpty() ? "None.\n" : leaving);
    }

    private boolean leavesScope(ViewSetSection section, Action action) {
        return section.writes(action)
                && new ScopeComparison<>(section.definition(), criteria).differs(action, callers.values());
    }
}
