package education.codeforlife.request;

import education.codeforlife.api.Internal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.util.StringUtils;
import org.springframework.web.util.UriUtils;

/**
 * Makes links for mail: to actions of this service, and to pages of the front end. The addresses that they begin with
 * are settings, never the host of a request, which an attacker chooses.
 *
 * <pre>{@code
 * links.toAction("users", 7, "verify-email-address", token) // {base}/users/7/verify-email-address/{token}/
 * links.toSite("reset-password", "teacher", 7, token)       // {site}/reset-password/teacher/7/{token}
 * }</pre>
 *
 * @since 0.1.0
 */
public final class Links {

    private final String base;
    private final String site;

    private Links(String base, String site) {
        this.base = base;
        this.site = site;
    }

    /**
     * Returns the links of a service.
     *
     * @param base the public address of the service
     * @param site the address of the front end
     * @throws IllegalArgumentException if one of them is not a plain URL of a host
     */
    @Internal
    public static Links of(URI base, URI site) {
        return new Links(plain(base), plain(site));
    }

    private static String plain(URI url) {
        if (url.getHost() == null || url.getRawQuery() != null || url.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "Unusable address " + url + " for links: use a URL such as https://www.example.org");
        }
        return StringUtils.trimTrailingCharacter(url.toString(), '/');
    }

    /**
     * Returns the link to an action on one row.
     *
     * @param viewSet the path of the view set
     * @param id the key of the row
     * @param action the action, as its path has it
     * @param values the further parts of its path
     */
    public URI toAction(String viewSet, Object id, String action, Object... values) {
        var segments = new ArrayList<Object>(List.of(viewSet.split("/")));
        segments.add(id);
        segments.add(action);
        segments.addAll(Arrays.asList(values));
        return URI.create(base + path(segments) + "/");
    }

    /** Returns the link to a page of the front end. */
    public URI toSite(Object... segments) {
        return URI.create(site + path(Arrays.asList(segments)));
    }

    private static String path(List<Object> segments) {
        return segments.stream()
                .map(segment -> "/" + UriUtils.encode(segment.toString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }
}
