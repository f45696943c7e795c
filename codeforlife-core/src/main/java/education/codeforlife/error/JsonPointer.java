package education.codeforlife.error;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;

/** A JSON pointer (RFC 6901) to a value of a body, written as a fragment of a URI. */
final class JsonPointer {

    private JsonPointer() {}

    /** Returns the pointer to the member that the names lead to; {@code #} for the whole body. */
    static String fragment(List<String> names) {
        return names.stream().map(JsonPointer::token).collect(Collectors.joining("", "#", ""));
    }

    private static String token(String name) {
        var escaped = name.replace("~", "~0").replace("/", "~1");
        return "/" + UriUtils.encodeFragment(escaped, StandardCharsets.UTF_8);
    }
}
