package education.codeforlife.permission;

import education.codeforlife.api.Internal;
import education.codeforlife.request.RequestUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A permission as a reader of the API sees it: what it is composed of, and in words.
 *
 * @since 0.1.0
 */
@Internal
public final class PermissionTree {

    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Pattern NAME = Pattern.compile("([A-Za-z0-9_]+)(\\(.*\\))?");

    private PermissionTree() {}

    /**
     * Returns the permission as JSON: {@code {"all": […]}}, {@code {"any": […]}}, {@code {"not": …}}, or the name of a
     * permission that is not composed.
     */
    public static Object structure(Permission given) {
        var permission = IsService.declared(given);
        if (permission instanceof And) return Map.of("all", structures(alternatives(permission, And.class)));
        if (permission instanceof Or) return Map.of("any", structures(alternatives(permission, Or.class)));
        if (permission instanceof Not not) return Map.of("not", structure(not.permission()));
        return name(permission);
    }

    private static List<Object> structures(List<Permission> permissions) {
        return permissions.stream().map(PermissionTree::structure).toList();
    }

    /** Returns the parts of a chain: {@code a.and(b).and(c)} has three. */
    private static List<Permission> alternatives(Permission permission, Class<?> type) {
        if (!type.isInstance(permission)) return List.of(permission);
        var parts = new ArrayList<Permission>();
        var left = permission instanceof And and ? and.left() : ((Or) permission).left();
        var right = permission instanceof And and ? and.right() : ((Or) permission).right();
        parts.addAll(alternatives(left, type));
        parts.addAll(alternatives(right, type));
        return parts;
    }

    /** Returns whether a caller without a session may be admitted, possibly for certain rows or bodies. */
    public static boolean admitsAnonymous(Permission permission) {
        return permission.check(RequestUser.anonymous(), null) != Decision.DENIED;
    }

    private static String name(Permission permission) {
        var text = permission.toString();
        return text.endsWith("[]") ? text.substring(0, text.length() - 2) : text;
    }

    /** Returns the permission in words: {@code is authenticated and owns basket}. */
    public static String words(Permission given) {
        var permission = IsService.declared(given);
        if (permission instanceof AllowAny) return "every caller";
        if (permission instanceof AllowNone) return "no caller";
        if (permission instanceof Not not) return "not " + within(not.permission());
        if (permission instanceof And) return words(alternatives(permission, And.class), " and ");
        if (permission instanceof Or) return words(alternatives(permission, Or.class), " or ");
        return plain(name(permission));
    }

    private static String words(List<Permission> parts, String between) {
        return String.join(between, parts.stream().map(PermissionTree::within).toList());
    }

    private static String within(Permission given) {
        var part = IsService.declared(given);
        boolean composed = part instanceof And || part instanceof Or;
        return composed ? "(" + words(part) + ")" : words(part);
    }

    /** A name becomes words; what a permission writes of itself stays as it is. */
    private static String plain(String name) {
        var parts = NAME.matcher(name);
        if (!parts.matches()) return name;
        var words = WORD_START.matcher(parts.group(1)).replaceAll(" ").replace('_', ' ');
        var details = parts.group(2);
        return words.toLowerCase(Locale.ROOT) + (details == null ? "" : " " + details);
    }
}
