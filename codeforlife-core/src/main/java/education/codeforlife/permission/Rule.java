package education.codeforlife.permission;

import education.codeforlife.attempt.RateLimit;
import education.codeforlife.request.RequestUser;
import education.codeforlife.request.SentSecrets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one action demands: a permission, others in its stead for bodies with certain fields, possibly another one for
 * the row as it is afterwards, and a limit of requests. Immutable.
 *
 * @since 0.1.0
 */
public final class Rule {

    private final Permission permission;
    private final Map<Set<String>, Permission> byFields;
    private final @Nullable Permission after;
    private final @Nullable RateLimit limit;

    /** Lists that each request walks through, made once. */
    private final List<Permission> unlessFields;

    private final List<Permission> before;

    Rule(Permission permission, Map<Set<String>, Permission> byFields, @Nullable Permission after) {
        this(permission, byFields, after, null);
    }

    Rule(
            Permission permission,
            Map<Set<String>, Permission> byFields,
            @Nullable Permission after,
            @Nullable RateLimit limit) {
        this.permission = permission;
        this.byFields = Map.copyOf(byFields);
        this.after = after;
        this.limit = limit;
        this.unlessFields = List.of(permission);
        this.before =
                Stream.concat(unlessFields.stream(), byFields.values().stream()).toList();
    }

    /** The permission for bodies that have none of the fields some other rule is about. */
    public Permission permission() {
        return permission;
    }

    /** The permissions for bodies with one of the fields, in JSON, by these. */
    public Map<Set<String>, Permission> byFields() {
        return byFields;
    }

    /** The permission of the row as it is afterwards; {@code null} if it is the same as before. */
    public @Nullable Permission after() {
        return after;
    }

    /** The number of requests that a caller may make in some time; {@code null} if they are not limited. */
    public @Nullable RateLimit limit() {
        return limit;
    }

    /** Before any row or body is known: refused only if no body whatever could be allowed. */
    public boolean mayPermit(RequestUser user) {
        for (var any : before) if (any.check(user, null) != Decision.DENIED) return true;
        return false;
    }

    /** When the row is known but the body is not: refused if no body whatever would be allowed. */
    public boolean mayPermit(RequestUser user, Object row) {
        for (var any : before) if (mayPermit(any, user, row)) return true;
        return false;
    }

    private static boolean mayPermit(Permission permission, RequestUser user, Object row) {
        return switch (permission.check(user, row)) {
            case GRANTED -> true;
            case UNDECIDED -> !permission.secrets().isEmpty();
            case DENIED -> false;
        };
    }

    /** When the row, the names of the body's fields and its secrets are known. */
    public boolean permits(RequestUser user, Object row, Set<String> fields, SentSecrets secrets) {
        return permitsAll(matching(fields), user, row, secrets);
    }

    /** When the names of the fields and the secrets of a body are known that is about no row. */
    public boolean permits(RequestUser user, Set<String> fields, SentSecrets secrets) {
        return permitsAll(matching(fields), user, null, secrets);
    }

    private static boolean permitsAll(
            List<Permission> all, RequestUser user, @Nullable Object row, SentSecrets secrets) {
        for (var one : all) if (one.check(user, row, secrets) != Decision.GRANTED) return false;
        return true;
    }

    /** When the names of a new row's fields are known: refused if they are whatever the row turns out to be. */
    public boolean mayPermit(RequestUser user, Set<String> fields) {
        for (var one : matching(fields)) if (one.check(user, null) == Decision.DENIED) return false;
        return true;
    }

    /** When the row has been written. */
    public boolean permitsAfter(RequestUser user, Object row, Set<String> fields, SentSecrets secrets) {
        return after == null
                ? permits(user, row, fields, secrets)
                : after.check(user, row, secrets) == Decision.GRANTED;
    }

    /** Returns whether a permission of this rule can be undecided without an object. */
    public boolean needsObject() {
        return before.stream().anyMatch(Permission::needsObject);
    }

    /** The fields of the body that the rule takes for secrets. */
    public Set<String> secrets() {
        return Stream.concat(before.stream(), Stream.ofNullable(after))
                .flatMap(one -> one.secrets().stream())
                .collect(Collectors.toSet());
    }

    /** Returns whether the rule depends on the fields of the body. */
    public boolean dependsOnFields() {
        return !byFields.isEmpty();
    }

    /** Several rules can be about the fields of one body; then each of them has to be met. */
    private List<Permission> matching(Set<String> fields) {
        if (byFields.isEmpty()) return unlessFields;
        var matching = new ArrayList<Permission>(1);
        byFields.forEach((names, one) -> {
            if (names.stream().anyMatch(fields::contains)) matching.add(one);
        });
        return matching.isEmpty() ? unlessFields : matching;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Rule rule
                && permission.equals(rule.permission)
                && byFields.equals(rule.byFields)
                && Objects.equals(after, rule.after)
                && Objects.equals(limit, rule.limit);
    }

    @Override
    public int hashCode() {
        return Objects.hash(permission, byFields, after, limit);
    }

    @Override
    public String toString() {
        var text = new StringBuilder(permission.toString());
        new LinkedHashMap<>(byFields)
                .forEach((names, one) ->
                        text.append(", when ").append(names).append(" ").append(one));
        if (after != null) text.append(", after ").append(after);
        if (limit != null) text.append(", at most ").append(limit);
        return text.toString();
    }
}
