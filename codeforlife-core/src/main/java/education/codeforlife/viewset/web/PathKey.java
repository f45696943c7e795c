package education.codeforlife.viewset.web;

import education.codeforlife.error.ApiException;
import education.codeforlife.model.Model;
import education.codeforlife.wire.WireText;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerMapping;

/** The key of a row in a path: written in any way that clients know, and parsed once. */
final class PathKey {

    /** The name of the key in mappings: {@code @PutMapping("{id}/refresh")}. */
    static final String VARIABLE = "id";

    private static final String VALUE = PathKey.class.getName() + ".value";

    private PathKey() {}

    /** @throws ApiException 404 for what cannot be the key of a row */
    static void bind(HttpServletRequest request, Model<?> model) {
        @SuppressWarnings("unchecked") // as Spring documents the attribute
        var variables = (Map<String, String>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        var text = variables.get(VARIABLE);
        if (text == null) return;
        var value = parse(text, model);
        request.setAttribute(VALUE, value);
        var canonical = value.toString();
        if (canonical.equals(text)) return;
        var replaced = new HashMap<>(variables);
        replaced.put(VARIABLE, canonical);
        request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, replaced);
    }

    private static Object parse(String text, Model<?> model) {
        // the one place where the wire contract's recordings have digits of other scripts
        var key = model.keyType().parse(model.keyType().isInteger() ? WireText.asciiDigits(text) : text);
        return switch (key.validity()) {
            case POSSIBLE -> Objects.requireNonNull(key.value());
            case UNKNOWN -> throw ApiException.notFound(model.name());
            case MALFORMED -> throw ApiException.notFound();
        };
    }

    /** Returns the key of the row that a request to an action is about; {@code null} if it is not about one. */
    static @Nullable Object of(HttpServletRequest request) {
        return request.getAttribute(VALUE);
    }
}
