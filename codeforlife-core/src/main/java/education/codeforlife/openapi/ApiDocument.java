package education.codeforlife.openapi;

/**
 * The OpenAPI document of the service: view sets, the library's own endpoints and ordinary controllers.
 *
 * @since 0.1.0
 */
public interface ApiDocument {

    /**
     * Returns the document as JSON, the same text for the same API: its members have a fixed order, it names no server,
     * and it ends with a line break.
     *
     * @throws IllegalStateException if a part of the API cannot be described
     */
    String json();
}
