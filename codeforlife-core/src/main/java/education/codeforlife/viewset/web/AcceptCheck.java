package education.codeforlife.viewset.web;

import education.codeforlife.error.AcceptHeader;
import education.codeforlife.error.ApiException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Nothing but JSON is served: refuses callers who take anything but. */
final class AcceptCheck {

    private static final List<MediaType> RANGES =
            List.of(MediaType.APPLICATION_JSON, MediaType.valueOf("application/*"), MediaType.ALL);

    private AcceptCheck() {}

    /** @throws ApiException 406, or 404 for the query parameter {@code format}, which clients know to mean the same */
    static void requireJson(HttpServletRequest request) {
        if (!accepts(AcceptHeader.of(request))) throw ApiException.notAcceptable();
        var query = request.getQueryString();
        if (query == null || !query.contains("format=")) return;
        var format = QueryParameters.parse(query).getOrDefault("format", new String[] {""});
        var last = format[format.length - 1];
        if (!last.isEmpty() && !last.equals("json")) throw ApiException.notFound();
    }

    private static boolean accepts(@Nullable String accept) {
        if (accept == null || accept.isBlank() || accept.equals("*/*") || accept.equals("application/json")) {
            return true;
        }
        try {
            return accepts(MediaType.parseMediaTypes(accept));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    /** A range that is more specific counts before others. A client that takes problem details only is served JSON. */
    private static boolean accepts(List<MediaType> types) {
        for (var range : RANGES) {
            var named = types.stream().filter(range::equalsTypeAndSubtype).toList();
            if (!named.isEmpty()) return named.stream().anyMatch(type -> type.getQualityValue() > 0);
        }
        return types.stream()
                .anyMatch(type -> type.getQualityValue() > 0 && type.includes(MediaType.APPLICATION_PROBLEM_JSON));
    }
}
