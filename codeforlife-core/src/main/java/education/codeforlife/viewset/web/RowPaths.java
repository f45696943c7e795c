package education.codeforlife.viewset.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.UriUtils;

/**
 * The paths of the rows of a view set, which keys of text are part of.
 *
 * @param rows those of the view set
 */
record RowPaths(Routes routes, List<Route> rows) {

    /** Servers, proxies and Spring Security's firewall refuse these in a path, encoded or not, or change them. */
    private static final Pattern REFUSED = Pattern.compile("[/\\\\;%\\p{Cc}\\u2028\\u2029]|^\\.{1,2}$|^$|^\\s|\\s$");

    /** The length of a path that every server takes. */
    private static final int MAX_LENGTH = 2000;

    private static final Pattern OTHER_VARIABLE = Pattern.compile("\\{\\w+}");

    /** Returns whether each path of a row leads to the row when it has the key. */
    boolean reach(String key) {
        if (REFUSED.matcher(key).find()) return false;
        var encoded = UriUtils.encode(key, StandardCharsets.UTF_8);
        return encoded.length() <= MAX_LENGTH && rows.stream().allMatch(route -> isFound(route, encoded));
    }

    private boolean isFound(Route route, String key) {
        var path = route.pattern().getPatternString().replace("{" + PathKey.VARIABLE + "}", key);
        return routes.find(PathContainer.parsePath(OTHER_VARIABLE.matcher(path).replaceAll("x"))) == route;
    }
}
