package education.codeforlife.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The refusals of the wire contract, which operations share. */
enum RefusalResponses {
    INVALID("400", "ValidationErrors", "The body, a field or a parameter is refused."),
    INVALID_ROWS("400", "BulkValidationErrors", "The body or one of its rows is refused."),
    FORBIDDEN("403", "Refusal", "The caller may not do this, or the CSRF token is missing."),
    NOT_FOUND("404", "Refusal", "There is no row with the key that the caller can see."),
    NOT_ACCEPTABLE("406", "Refusal", "The client does not accept JSON."),
    CONFLICT("409", "Refusal", "The row is in use, or another request changed it."),
    CONTENT_TOO_LARGE("413", "Refusal", "The body is too long, or has too many rows."),
    UNSUPPORTED_MEDIA_TYPE("415", "Refusal", "The body is not JSON."),
    UNAVAILABLE("503", "Refusal", "The service is busy: try again.");

    private final String status;
    private final String schema;
    private final String description;

    RefusalResponses(String status, String schema, String description) {
        this.status = status;
        this.schema = schema;
        this.description = description;
    }

    String status() {
        return status;
    }

    private String componentName() {
        var name = new StringBuilder();
        for (var word : name().split("_")) name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        return name.toString();
    }

    ApiResponse ref() {
        return new ApiResponse().$ref("#/components/responses/" + componentName());
    }

    static void addTo(Components components) {
        schemas().forEach(components::addSchemas);
        for (var refusal : values()) components.addResponses(refusal.componentName(), refusal.response());
    }

    private ApiResponse response() {
        return new ApiResponse().description(description).content(JsonContent.of(SchemaTypes.ref(schema)));
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
