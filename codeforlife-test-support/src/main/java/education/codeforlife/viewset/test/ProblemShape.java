package education.codeforlife.viewset.test;

import education.codeforlife.api.Internal;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The shape of problem details (RFC 9457) that clients understand as refusals.
 *
 * @since 0.1.0
 */
@Internal
public final class ProblemShape {

    private static final List<String> TEXTS = List.of("type", "title", "detail", "code");
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(_+[a-z0-9]+)*");

    /** A fragment with what RFC 6901 and RFC 3986 leave unescaped. */
    private static final Pattern POINTER = Pattern.compile("#(/([A-Za-z0-9._!$&'()*+,;=:@?-]|%[0-9A-F]{2}|~[01])*)*");

    private ProblemShape() {}

    /** @param status the status of the answer */
    public static boolean fits(JsonNode body, int status) {
        return TEXTS.stream().allMatch(name -> isText(body.path(name)))
                && body.path("status").asInt(0) == status
                && isCode(body.path("code"))
                && !body.has("instance")
                && (!body.has("errors") || areErrors(body.get("errors")));
    }

    private static boolean areErrors(JsonNode errors) {
        return errors.isArray() && errors.valueStream().allMatch(ProblemShape::isError);
    }

    private static boolean isError(JsonNode error) {
        return isCode(error.path("code")) && isText(error.path("detail")) && isPlace(error);
    }

    private static boolean isPlace(JsonNode error) {
        if (error.has("parameter")) return isText(error.get("parameter")) && !error.has("pointer");
        var pointer = error.path("pointer");
        return pointer.isString() && POINTER.matcher(pointer.stringValue()).matches();
    }

    private static boolean isCode(JsonNode code) {
        return code.isString() && CODE.matcher(code.stringValue()).matches();
    }

    private static boolean isText(JsonNode text) {
        return text.isString() && !text.stringValue().isBlank();
    }
}
