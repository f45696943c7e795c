package education.codeforlife.viewset.web;

import education.codeforlife.error.ApiException;
import education.codeforlife.model.Model;
import education.codeforlife.wire.WireText;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.springframework.web.servlet.HandlerMapping;

/** The key of a row in a path: written in any way that clients know, bound to a parameter in the usual way. */
final class PathKey {

    /** The name of the key in mappings: {@code @PutMapping("{id}/refresh")}. */
    static final String VARIABLE = "id";

    private PathKey() {}

    /** @throws ApiException 404 for what cannot be the key of a row */
    static void canonicalize(HttpServletRequest request, Model<?> model) {
        @SuppressWarnings("unchecked") // as Spring documents the attribute
        var variables = (Map<String, String>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        var text = variables.get(VARIABLE);
        if (text == null) return;
        var canonical = new HashMap<>(variables);
        canonical.put(VARIABLE, canonical(text, model));
        request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, canonical);
    }

    private static String canonical(String text, Model<?> model) {
        // the one place where the wire contract's recordings have digits of other scripts
        var key = model.keyType().parse(model.keyType().isInteger() ? WireText.asciiDigits(text) : text);
        return switch (key.validity()) {
            case POSSIBLE -> String.valueOf(key.value());
            case UNKNOWN -> throw ApiException.notFound(model.name());
            case MALFORMED -> throw ApiException.notFound();
        };
    }
}
