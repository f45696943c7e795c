package education.codeforlife.openapi.test;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;

/** Checks a document against the schema of OpenAPI 3.1, its schemas against JSON Schema, and both for what neither sees. */
final class DocumentValidation {

    private static final String OPENAPI = "https://spec.openapis.org/oas/3.1/schema/2026-08-03";
    private static final String JSON_SCHEMA = "https://json-schema.org/draft/2020-12/schema";
    /** OpenAPI's schema accepts anything as a schema, unless another says what {@code meta} is. */
    private static final String BOTH = """
            {
              "$id": "urn:codeforlife:openapi",
              "$schema": "%2$s",
              "$ref": "%1$s",
              "$defs": {"schema": {"$dynamicAnchor": "meta", "$ref": "%2$s"}}
            }
            """.formatted(OPENAPI, JSON_SCHEMA);

    private final Schema schema;

    DocumentValidation() {
        schema = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12, registry -> registry.schemas(Map.of(OPENAPI, openApi())))
                .getSchema(BOTH);
    }

    /** Returns a sentence for each fault. */
    List<String> faults(JsonNode document) {
        var faults = schema.validate(document).stream().map(DocumentValidation::sentence);
        return Stream.of(faults, References.faults(document).stream(), Names.faults(document).stream())
                .flatMap(all -> all)
                .toList();
    }

    private static String sentence(Error fault) {
        var place = fault.getInstanceLocation().toString();
        return (place.isEmpty() ? "The document" : place) + ": " + fault.getMessage();
    }

    private static String openApi() {
        try {
            return new ClassPathResource("openapi-3.1.json", DocumentValidation.class)
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
