package education.codeforlife.error;

import education.codeforlife.api.Internal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import org.springframework.util.StringUtils;

/**
 * The header {@code Accept}, which a client may send in several lines.
 *
 * @since 0.1.0
 */
@Internal
public final class AcceptHeader {

    private AcceptHeader() {}

    /**
     * Returns the lines of the header as one; {@code null} if the client sent none. A line that Tomcat could not read does
     * not have a value.
     */
    public static @Nullable String of(HttpServletRequest request) {
        var lines = request.getHeaders(HttpHeaders.ACCEPT);
        if (lines == null || !lines.hasMoreElements()) return null;
        return Collections.list(lines).stream().filter(StringUtils::hasText).collect(Collectors.joining(", "));
    }

    /**
     * Returns whether the client asks for problem details: it names their type, and does not prefer JSON. A malformed
     * part of the header is ignored.
     */
    static boolean prefersProblem(HttpServletRequest request) {
        var accept = of(request);
        if (accept == null || !accept.toLowerCase(Locale.ROOT).contains(MediaType.APPLICATION_PROBLEM_JSON_VALUE)) {
            return false;
        }
        double problem = quality(accept, MediaType.APPLICATION_PROBLEM_JSON);
        return problem > 0 && problem >= quality(accept, MediaType.APPLICATION_JSON);
    }

    /** Returns the highest quality that the header names the type with; 0 if it does not. */
    private static double quality(String accept, MediaType type) {
        return MimeTypeUtils.tokenize(accept).stream()
                .mapToDouble(part -> partQuality(part, type))
                .max()
                .orElse(0);
    }

    private static double partQuality(String part, MediaType type) {
        try {
            var named = MediaType.parseMediaType(part);
            return named.equalsTypeAndSubtype(type) ? named.getQualityValue() : 0;
        } catch (InvalidMediaTypeException e) {
            return 0;
        }
    }
}
