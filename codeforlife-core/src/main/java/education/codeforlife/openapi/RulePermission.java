package education.codeforlife.openapi;

import education.codeforlife.permission.Permission;
import education.codeforlife.permission.PermissionTree;
import education.codeforlife.permission.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rule of an action, as a structure and in words. */
final class RulePermission {

    private record ByFields(List<String> fields, Permission permission) {}

    private RulePermission() {}

    /**
     * Returns the rule as JSON: the {@code permission}; the permissions that count instead {@code when} a body has one
     * of some fields; the one of the row as it is {@code after}.
     */
    static Map<String, Object> structure(Rule rule) {
        var structure = new LinkedHashMap<String, Object>();
        structure.put("permission", PermissionTree.structure(rule.permission()));
        var byFields = byFields(rule).stream().map(RulePermission::structure).toList();
        if (!byFields.isEmpty()) structure.put("when", byFields);
        var after = rule.after();
        if (after != null) structure.put("after", PermissionTree.structure(after));
        return structure;
    }

    private static Map<String, Object> structure(ByFields when) {
        return Map.of("fields", when.fields, "permission", PermissionTree.structure(when.permission));
    }

    /** Returns who may call the action, and how often. */
    static String sentences(Rule rule) {
        var permission = "Permission: " + words(rule) + ".";
        return rule.limit() == null ? permission : permission + " At most " + rule.limit() + " for each caller.";
    }

    private static String words(Rule rule) {
        var words = new StringBuilder(PermissionTree.words(rule.permission()));
        for (var when : byFields(rule)) {
            words.append("; with ")
                    .append(String.join(" or ", when.fields))
                    .append(": ")
                    .append(PermissionTree.words(when.permission));
        }
        var after = rule.after();
        if (after != null) words.append("; afterwards: ").append(PermissionTree.words(after));
        return words.toString();
    }

    /** In a fixed order. */
    private static List<ByFields> byFields(Rule rule) {
        var all = new ArrayList<ByFields>();
        rule.byFields().forEach((fields, permission) -> all.add(new ByFields(sorted(fields), permission)));
        all.sort(Comparator.comparing(each -> each.fields.toString()));
        return all;
    }

    private static List<String> sorted(Set<String> fields) {
        return fields.stream().sorted().toList();
    }
}
