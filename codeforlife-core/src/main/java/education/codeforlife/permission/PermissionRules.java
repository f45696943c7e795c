package education.codeforlife.permission;

import education.codeforlife.attempt.RateLimit;
import education.codeforlife.request.Action;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * Collects who may do what in one view set. Every action needs a rule, or the application does not start; a later rule
 * for the same action replaces the earlier one, so that a subclass calls {@code super.permissions(rules)} first.
 *
 * <pre>{@code
 * rules.onRead().permit(allowAny());
 * rules.onWrite().permit(isAuthenticated().and(OWNS_BASKET));
 * rules.on(PARTIAL_UPDATE).when("basket").permit(isAuthenticated().and(OWNS_SHOP));
 * rules.on("refresh").permit(isAuthenticated());
 * rules.otherwise().permit(allowNone());
 * }</pre>
 *
 * @since 0.1.0
 */
public final class PermissionRules {

    private static final Set<String> ANY_FIELDS = Set.of();

    private final Map<String, Map<Set<String>, Permission>> permissions = new LinkedHashMap<>();
    private final Map<String, Permission> after = new LinkedHashMap<>();
    private final Map<String, RateLimit> limits = new LinkedHashMap<>();
    private final Set<String> named = new LinkedHashSet<>();
    private final Map<String, List<String>> groups = new LinkedHashMap<>();
    private boolean closedOtherwise;

    /** Starts a rule for the given actions. */
    public On on(Action... actions) {
        return on(names(actions));
    }

    /**
     * Starts a rule for custom actions, named as their methods are, or as their paths: {@code requestPasswordReset},
     * {@code request-password-reset} or {@code request_password_reset}.
     */
    public On on(String... actions) {
        return on(List.of(actions));
    }

    private On on(List<String> actions) {
        named.addAll(actions);
        return new On(actions, ANY_FIELDS);
    }

    /** Starts a rule for those of {@code list} and {@code retrieve} that the view set serves. */
    public On onRead() {
        return group("onRead()", Action.LIST, Action.RETRIEVE);
    }

    /** Starts a rule for those of {@code create} and {@code bulkCreate} that the view set serves. */
    public On onCreate() {
        return group("onCreate()", Action.CREATE, Action.BULK_CREATE);
    }

    /** Starts a rule for those of {@code update}, {@code partialUpdate} and {@code bulkPartialUpdate} that are served. */
    public On onUpdate() {
        return group("onUpdate()", Action.UPDATE, Action.PARTIAL_UPDATE, Action.BULK_PARTIAL_UPDATE);
    }

    /** Starts a rule for those of {@code destroy} and {@code bulkDestroy} that the view set serves. */
    public On onDestroy() {
        return group("onDestroy()", Action.DESTROY, Action.BULK_DESTROY);
    }

    /** Starts a rule for all that {@link #onCreate}, {@link #onUpdate} and {@link #onDestroy} are about. */
    public On onWrite() {
        return group(
                "onWrite()",
                Action.CREATE,
                Action.UPDATE,
                Action.PARTIAL_UPDATE,
                Action.DESTROY,
                Action.BULK_CREATE,
                Action.BULK_PARTIAL_UPDATE,
                Action.BULK_DESTROY);
    }

    /** Starts a rule for those bulk actions that the view set serves. */
    public On onBulk() {
        return group("onBulk()", Action.BULK_CREATE, Action.BULK_PARTIAL_UPDATE, Action.BULK_DESTROY);
    }

    private On group(String name, Action... actions) {
        groups.put(name, names(actions));
        return new On(names(actions), ANY_FIELDS);
    }

    private static List<String> names(Action... actions) {
        return Arrays.stream(actions).map(Action::name).toList();
    }

    /** Starts the rule for every action that has none; it can only close them. */
    public Otherwise otherwise() {
        return new Otherwise();
    }

    /**
     * The rule of each action.
     *
     * @throws IllegalStateException if an action is without a rule, or a rule without an action
     */
    public Map<Action, Rule> compile(Collection<Action> actions) {
        var names = actions.stream().map(Action::name).collect(Collectors.toCollection(LinkedHashSet::new));
        resolvePaths(names);
        refuseUnknown(names);
        var rules = new LinkedHashMap<Action, Rule>();
        actions.forEach(action -> rules.put(action, rule(action.name())));
        return rules;
    }

    /** An action that is declared by its path may be named so, too. */
    private void resolvePaths(Set<String> names) {
        for (var name : List.copyOf(named)) {
            var action = nameOf(name);
            if (names.contains(name) || !names.contains(action)) continue;
            named.remove(name);
            named.add(action);
            for (var declared : List.of(permissions, after, limits)) rename(declared, name, action);
        }
    }

    private static String nameOf(String path) {
        var words = Arrays.stream(path.split("[^A-Za-z0-9]+"))
                .map(StringUtils::capitalize)
                .collect(Collectors.joining());
        return StringUtils.uncapitalize(words);
    }

    private static <T> void rename(Map<String, T> declared, String name, String action) {
        var value = declared.remove(name);
        if (value != null) declared.put(action, value);
    }

    private void refuseUnknown(Set<String> names) {
        var unknown = new LinkedHashSet<>(named);
        unknown.removeAll(names);
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("Unknown actions " + unknown + " in the permission rules: use " + names);
        }
        groups.forEach((group, actions) -> {
            if (actions.stream().noneMatch(names::contains)) {
                throw new IllegalStateException(
                        "The permission rule " + group + " is about none of the actions " + names + ": remove it");
            }
        });
    }

    private Rule rule(String action) {
        var byFields = new LinkedHashMap<>(permissions.getOrDefault(action, Map.of()));
        var permission = unconditional(action, byFields.remove(ANY_FIELDS));
        return new Rule(permission, byFields, after.get(action), limits.get(action));
    }

    private Permission unconditional(String action, @Nullable Permission permission) {
        if (permission != null) return permission;
        if (closedOtherwise) return Permissions.allowNone();
        throw new IllegalStateException("No permission rule for action " + action
                + ": add rules.on(…).permit(…), or rules.otherwise().permit(allowNone())");
    }

    /**
     * A rule being declared.
     *
     * @since 0.1.0
     */
    public final class On {

        private final List<String> actions;
        private final Set<String> fields;

        private On(List<String> actions, Set<String> fields) {
            this.actions = actions;
            this.fields = fields;
        }

        /**
         * Narrows the rule to bodies with at least one of the given fields, named as in JSON. If several such rules are
         * about a body, it has to meet each of them; the rule without fields does not count then.
         */
        public On when(String... fields) {
            if (fields.length == 0) throw new IllegalArgumentException("Missing fields in when(…): name at least one");
            return new On(actions, Set.of(fields));
        }

        /** Lets those act whom the permission grants. */
        public On permit(Permission permission) {
            for (var action : actions) {
                permissions
                        .computeIfAbsent(action, key -> new LinkedHashMap<>())
                        .put(fields, permission);
            }
            return this;
        }

        /**
         * Demands another permission of the row as it is afterwards, for actions that move a row out of the caller's
         * reach deliberately. Without it, the row has to grant the same permission before and after.
         */
        public On after(Permission permission) {
            actions.forEach(action -> after.put(action, permission));
            return this;
        }

        /**
         * Limits the requests for each of the actions: those of a user, or of an address if the user is not known. A
         * request counts once the caller may make it, before its row is looked for and its body is read; a bulk request
         * is one. More are refused with 429. It says nothing about who may act.
         *
         * <pre>{@code
         * rules.on("request_password_reset").permit(allowAny()).limit("10/h");
         * }</pre>
         *
         * @param limit as {@code 5/s}, {@code 5/min}, {@code 10/h} or {@code 100/d}
         * @throws IllegalStateException if the limit is written in another way, or the rule is about fields of bodies,
         *     which are read later
         */
        public On limit(String limit) {
            if (!fields.isEmpty()) {
                throw new IllegalStateException("The limit " + limit + " cannot depend on the fields " + fields
                        + ", since requests are counted before their body is read: remove when(…)");
            }
            var parsed = parse(limit);
            actions.forEach(action -> limits.put(action, parsed));
            return this;
        }

        private RateLimit parse(String limit) {
            try {
                return RateLimit.of(limit);
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException(e.getMessage() + ", in the rule for " + actions, e);
            }
        }
    }

    /**
     * The rule for the rest, being declared.
     *
     * @since 0.1.0
     */
    public final class Otherwise {

        private Otherwise() {}

        /**
         * Closes the actions that have no rule.
         *
         * @throws IllegalArgumentException for any permission other than {@link Permissions#allowNone()}: what is open
         *     has to be named
         */
        public void permit(Permission permission) {
            if (!permission.equals(Permissions.allowNone())) {
                throw new IllegalArgumentException(
                        "Invalid permission " + permission + " in otherwise(): use allowNone()");
            }
            closedOtherwise = true;
        }
    }
}
