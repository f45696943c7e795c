package education.codeforlife.request.web;

import education.codeforlife.api.Internal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The headers in which a proxy reports the client of a request. It has to be said which ones: of the other kind, a
 * proxy passes on whatever a client made up.
 *
 * @since 0.1.0
 */
@Internal
public enum ForwardedHeaders {
    /** {@code X-Forwarded-For}, {@code X-Forwarded-Proto}, {@code X-Forwarded-Host}. */
    X_FORWARDED {
        @Override
        List<String> values(HttpServletRequest request, String parameter) {
            return elements(request, "X-Forwarded-" + parameter).toList();
        }
    },
    /** {@code Forwarded} of RFC 7239. */
    FORWARDED {
        @Override
        List<String> values(HttpServletRequest request, String parameter) {
            return elements(request, "Forwarded")
                    .map(element -> parameter(element, parameter))
                    .toList();
        }
    };

    /**
     * Returns the value that each proxy of the chain wrote, the nearest one's last.
     *
     * @param parameter {@code for}, {@code proto} or {@code host}
     */
    abstract List<String> values(HttpServletRequest request, String parameter);

    /** Returns whether only a proxy may say what this header says. */
    static boolean isOne(String header) {
        var name = header.toLowerCase(Locale.ROOT);
        return name.equals("forwarded") || name.startsWith("x-forwarded-") || name.equals("x-real-ip");
    }

    private static Stream<String> elements(HttpServletRequest request, String header) {
        return Collections.list(request.getHeaders(header)).stream()
                .flatMap(value -> HeaderElements.split(value, ',').stream());
    }

    private static String parameter(String element, String name) {
        return HeaderElements.split(element, ';').stream()
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2 && pair[0].trim().equalsIgnoreCase(name))
                .map(pair -> HeaderElements.unquoted(pair[1].trim()))
                .findFirst()
                .orElse("");
    }
}
