package education.codeforlife.openapi;

import education.codeforlife.openapi.RefusalSchemas.Shape;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The refusals of the wire contract, which operations share. */
enum RefusalResponses {
    INVALID(
            "400",
            Shape.FIELDS,
            "The body, a field or a parameter is refused.",
            "invalid",
            "parse_error",
            "bad_request"),
    INVALID_ROWS("400", Shape.ROWS, "The body or one of its rows is refused.", "invalid", "parse_error", "bad_request"),
    FORBIDDEN(
            "403",
            Shape.REASON,
            "The caller may not do this, or the CSRF token is missing.",
            "not_authenticated",
            "permission_denied",
            "csrf_failed",
            "origin_not_allowed"),
    NOT_FOUND("404", Shape.REASON, "The caller does not see a row with the key.", "not_found"),
    METHOD_NOT_ALLOWED("405", Shape.REASON, "The path serves other methods: see `Allow`.", "method_not_allowed"),
    NOT_ACCEPTABLE("406", Shape.REASON, "The client does not accept JSON.", "not_acceptable"),
    CONFLICT("409", Shape.REASON, "The row is in use, or another request changed it.", "protected", "conflict"),
    CONTENT_TOO_LARGE("413", Shape.REASON, "The body is too long, or has too many rows.", "content_too_large"),
    UNSUPPORTED_MEDIA_TYPE("415", Shape.REASON, "The body is not JSON.", "unsupported_media_type"),
    THROTTLED("429", Shape.REASON, "The caller has to wait: see `Retry-After`.", "throttled"),
    ERROR("500", Shape.REASON, "The service failed.", "error"),
    UNAVAILABLE("503", Shape.REASON, "The service is busy: see `Retry-After`.", "unavailable");

    private final String status;
    private final Shape shape;
    private final String description;
    private final List<String> codes;

    RefusalResponses(String status, Shape shape, String description, String... codes) {
        this.status = status;
        this.shape = shape;
        this.description = description;
        this.codes = List.of(codes);
    }

    String status() {
        return status;
    }

    private String componentName() {
        var name = new StringBuilder();
        for (var word : name().split("_")) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }

    ApiResponse ref() {
        return new ApiResponse().$ref("#/components/responses/" + componentName());
    }

    static void addTo(Components components) {
        RefusalSchemas.all().forEach(components::addSchemas);
        ProblemSchemas.all().forEach(components::addSchemas);
        for (var refusal : values()) components.addResponses(refusal.componentName(), refusal.response());
    }

    private ApiResponse response() {
        var response = new ApiResponse().description(description).content(content(new MediaType(), shape));
        response.addExtension("x-codes", codes);
        if (this == THROTTLED || this == UNAVAILABLE) response.addHeaderObject("Retry-After", seconds());
        return response;
    }

    /** Clients choose between the two shapes by {@code Accept}. */
    private static Content content(MediaType usual, Shape shape) {
        var problem = new MediaType().schema(SchemaTypes.ref(ProblemSchemas.PROBLEM));
        return JsonContent.of(usual.schema(shape.schema())).addMediaType("application/problem+json", problem);
    }

    private static Header seconds() {
        return new Header().description("Seconds to wait.").schema(SchemaTypes.of("integer"));
    }

    /** Returns the refusal of a form that may be refused as a whole, with a message. */
    static ApiResponse failedForm(String message) {
        var body = new MediaType();
        body.setExample(Map.of("__all__", List.of(message)));
        return new ApiResponse().description(INVALID.description).content(content(body, INVALID.shape));
    }
}
