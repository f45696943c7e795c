package education.codeforlife.openapi;

import education.codeforlife.viewset.ServedAction;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Examples of single rows: what fixtures have of a row, if that is a whole value of the schema. */
record RowExamples(FixtureRows fixtures, NamedSchemas names, JsonMapper json) {

    private static final String JSON = "application/json";

    void addTo(Operation operation, ServedAction action) {
        var model = action.definition().model();
        var row = fixtures.find(model.type());
        if (row.isEmpty()) return;
        var key = model.isLookedUpByPrimaryKey() ? model.primaryKey() : null;
        if (operation.getRequestBody() != null) add(operation.getRequestBody().getContent(), row.get(), key);
        operation.getResponses().values().forEach(response -> {
            if (response.getContent() != null) add(response.getContent(), row.get(), key);
        });
    }

    private void add(Content content, FixtureRows.Row row, @Nullable String key) {
        var media = content.get(JSON);
        if (media == null || media.getSchema() == null || media.getSchema().get$ref() == null) return;
        names.find(media.getSchema().get$ref())
                .flatMap(schema -> of(schema, row, key))
                .ifPresent(media::setExample);
    }

    @SuppressWarnings("rawtypes") // as the models have them
    private Optional<Object> of(Schema<?> schema, FixtureRows.Row row, @Nullable String key) {
        if (schema.getProperties() == null) return Optional.empty();
        var example = new LinkedHashMap<String, Object>();
        for (Map.Entry<String, Schema> property : schema.getProperties().entrySet()) {
            var value = property.getKey().equals(key) ? row.key() : row.fields().path(property.getKey());
            boolean fits = fits(value, property.getValue());
            if (fits) example.put(property.getKey(), json.treeToValue(value, Object.class));
            if (!fits && isRequired(schema, property.getKey())) return Optional.empty();
        }
        return example.isEmpty() ? Optional.empty() : Optional.of(example);
    }

    private static boolean isRequired(Schema<?> schema, String property) {
        return schema.getRequired() != null && schema.getRequired().contains(property);
    }

    /** A nested object is another row in fixtures. */
    private static boolean fits(JsonNode value, Schema<?> schema) {
        if (isShownOnce(schema)) return false;
        Set<String> types = schema.getTypes();
        if (types == null) return false;
        return switch (value.getNodeType()) {
            case STRING -> types.contains("string");
            case BOOLEAN -> types.contains("boolean");
            case NUMBER -> types.contains("number") || value.isIntegralNumber() && types.contains("integer");
            default -> false;
        };
    }

    private static boolean isShownOnce(Schema<?> schema) {
        return schema.getExtensions() != null && schema.getExtensions().containsKey(PropertiesVisitor.SHOWN_ONCE);
    }
}
