package education.codeforlife.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The refusals of the wire contract, which operations share. */
enum RefusalResponses {
    INVALID(
            "400",
            "ValidationErrors",
            "The body, a field or a parameter is refused.",
            "invalid",
            "parse_error",
            "bad_request"),
    INVALID_ROWS(
            "400",
            "BulkValidationErrors",
            "The body or one of its rows is refused.",
            "invalid",
            "parse_error",
            "bad_request"),
    FORBIDDEN(
            "403",
            "Refusal",
            "The caller may not do this, or the CSRF token is missing.",
            "not_authenticated",
            "permission_denied",
            "csrf_failed",
            "origin_not_allowed"),
    NOT_FOUND("404", "Refusal", "The caller does not see a row with the key.", "not_found"),
    METHOD_NOT_ALLOWED("405", "Refusal", "The path serves other methods: see `Allow`.", "method_not_allowed"),
    NOT_ACCEPTABLE("406", "Refusal", "The client does not accept JSON.", "not_acceptable"),
    CONFLICT("409", "Refusal", "The row is in use, or another request changed it.", "protected", "conflict"),
    CONTENT_TOO_LARGE("413", "Refusal", "The body is too long, or has too many rows.", "content_too_large"),
    UNSUPPORTED_MEDIA_TYPE("415", "Refusal", "The body is not JSON.", "unsupported_media_type"),
    THROTTLED("429", "Refusal", "The caller has to wait: see `Retry-After`.", "throttled"),
    ERROR("500", "Refusal", "The service failed.", "error"),
    UNAVAILABLE("503", "Refusal", "The service is busy: see `Retry-After`.", "unavailable");

    private final String status;
    private final String schema;
    private final String description;
    private final List<String> codes;

    RefusalResponses(String status, String schema, String description, String... codes) {
        this.status = status;
        this.schema = schema;
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
        schemas().forEach(components::addSchemas);
        ProblemSchemas.all().forEach(components::addSchemas);
        for (var refusal : values()) components.addResponses(refusal.componentName(), refusal.response());
    }

    private ApiResponse response() {
        var response = new ApiResponse().description(description).content(content(new MediaType(), schema));
        response.addExtension("x-codes", codes);
        if (this == THROTTLED || this == UNAVAILABLE) response.addHeaderObject("Retry-After", seconds());
        return response;
    }

    /** Clients choose between the two shapes by {@code Accept}. */
    private static Content content(MediaType usual, String schema) {
        var problem = new MediaType().schema(SchemaTypes.ref(ProblemSchemas.PROBLEM));
        return JsonContent.of(usual.schema(SchemaTypes.ref(schema))).addMediaType("application/problem+json", problem);
    }

    private static Header seconds() {
        return new Header().description("Seconds to wait.").schema(SchemaTypes.of("integer"));
    }

    /** Returns the refusal of a form that may be refused as a whole, with a message. */
    static ApiResponse failedForm(String message) {
        var body = new MediaType();
        body.setExample(Map.of("__all__", List.of(message)));
        return new ApiResponse().description(INVALID.description).content(content(body, INVALID.schema));
    }

    private static Map<String, Schema<?>> schemas() {
        var refusal = SchemaTypes.object();
        refusal.addProperty("detail", SchemaTypes.text());
        refusal.setRequired(List.of("detail"));
        var errors = SchemaTypes.ref("ValidationErrors");
        var fields = SchemaTypes.map(SchemaTypes.anyOf(SchemaTypes.list(SchemaTypes.text()), errors));
        fields.setDescription("Messages by field; those of no field are under `__all__`.");
        var rows = SchemaTypes.anyOf(errors, SchemaTypes.list(SchemaTypes.ref("ValidationErrors")));
        rows.setDescription("Errors of each row in the order of the rows, or of the whole request.");
        return Map.of("Refusal", refusal, "ValidationErrors", fields, "BulkValidationErrors", rows);
    }
}
