package education.codeforlife.permission.test;

import education.codeforlife.api.Internal;
import education.codeforlife.permission.Permission;
import education.codeforlife.permission.PermissionRules;
import education.codeforlife.permission.Rule;
import education.codeforlife.request.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Compares declared rules with expected ones, as trees.
 *
 * @since 0.1.0
 */
@Internal
public final class RuleAssertions {

    private RuleAssertions() {}

    /** @throws AssertionError unless the action's rule is the permission, whatever the body has */
    public static void assertRule(Map<Action, Rule> declared, String action, Permission permission) {
        var known = declared.keySet().stream()
                .filter(each -> each.name().equals(action))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("Unknown action " + action + ": use one of " + declared.keySet()));
        var rules = new PermissionRules();
        rules.on(known).permit(permission);
        check(declared, rules.compile(List.of(known)));
    }

    /**
     * Expects the rules of all actions.
     *
     * <pre>{@code
     * assertRules(declared, rules -> {
     *     rules.on(LIST, RETRIEVE).permit(allowAny());
     *     rules.on(PARTIAL_UPDATE).when("basket").permit(OWNS_BASKET);
     * });
     * }</pre>
     *
     * @throws AssertionError if a rule differs, or an action has none among the expected
     */
    public static void assertRules(Map<Action, Rule> declared, Consumer<PermissionRules> expected) {
        var rules = new PermissionRules();
        expected.accept(rules);
        try {
            check(declared, rules.compile(declared.keySet()));
        } catch (IllegalStateException e) {
            throw new AssertionError("The expected rules do not match the actions: " + e.getMessage(), e);
        }
    }

    private static void check(Map<Action, Rule> declared, Map<Action, Rule> expected) {
        var differences = new ArrayList<String>();
        expected.forEach((action, rule) -> {
            if (!rule.equals(declared.get(action))) {
                differences.add("The rule for " + action + " is " + declared.get(action) + ", not " + rule);
            }
        });
        if (!differences.isEmpty()) throw new AssertionError(String.join("\n", differences));
    }
}
