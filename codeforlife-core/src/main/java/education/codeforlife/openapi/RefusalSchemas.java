package education.codeforlife.openapi;

import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Map;

/** The shapes of refusals: a reason, errors by field, and errors by row. */
final class RefusalSchemas {

    private static final String REASON = "Refusal";
    private static final String FIELDS = "ValidationErrors";
    private static final String ROWS = "BulkValidationErrors";

    private RefusalSchemas() {}

    /** What a refusal is answered with. A body that is not JSON is refused with a reason, whatever it should be. */
    enum Shape {
        REASON,
        FIELDS,
        ROWS;

        Schema<?> schema() {
            var reason = SchemaTypes.ref(RefusalSchemas.REASON);
            return switch (this) {
                case REASON -> reason;
                case FIELDS -> SchemaTypes.anyOf(reason, SchemaTypes.ref(RefusalSchemas.FIELDS));
                case ROWS -> SchemaTypes.anyOf(reason, SchemaTypes.ref(RefusalSchemas.ROWS));
            };
        }
    }

    static Map<String, Schema<?>> all() {
        return Map.of(REASON, reason(), FIELDS, fields(), ROWS, rows());
    }

    private static Schema<?> reason() {
        var refusal = SchemaTypes.object();
        refusal.addProperty("detail", SchemaTypes.text());
        refusal.setRequired(List.of("detail"));
        return refusal;
    }

    private static Schema<?> fields() {
        var fields = SchemaTypes.map(messagesOrFields());
        fields.setDescription("Messages by field; those of no field are under `__all__`.");
        return fields;
    }

    /** A row that is null has messages of its own. */
    private static Schema<?> rows() {
        var rows = SchemaTypes.anyOf(SchemaTypes.ref(FIELDS), SchemaTypes.list(messagesOrFields()));
        rows.setDescription("Errors of each row in the order of the rows, or of the whole request.");
        return rows;
    }

    private static Schema<?> messagesOrFields() {
        return SchemaTypes.anyOf(SchemaTypes.list(SchemaTypes.text()), SchemaTypes.ref(FIELDS));
    }
}
