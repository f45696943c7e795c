package education.codeforlife.openapi;

import education.codeforlife.viewset.web.Deprecation;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import org.springframework.web.method.HandlerMethod;

/** Says of operations that they are deprecated, and until when they are served. */
final class Deprecations {

    private Deprecations() {}

    static void addTo(Operation operation, HandlerMethod handler) {
        var deprecation = Deprecation.of(handler);
        if (deprecation == null) return;
        operation.setDeprecated(true);
        operation.getResponses().values().stream()
                .filter(response -> response.get$ref() == null)
                .forEach(response -> response.addHeaderObject("Deprecation", header("Since when; `@` and seconds.")));
        if (deprecation.sunset() == null) return;
        operation.addExtension("x-sunset", deprecation.sunset().toString());
        operation.getResponses().values().stream()
                .filter(response -> response.get$ref() == null)
                .forEach(response -> response.addHeaderObject("Sunset", header("When it ends; an HTTP date.")));
    }

    private static Header header(String description) {
        return new Header().description(description).schema(SchemaTypes.text());
    }
}
