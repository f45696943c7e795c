package education.codeforlife.openapi.autoconfigure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.models.OpenAPI;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes documents so that the same API is the same text. */
final class DocumentWriter {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final ObjectMapper models;
    private final String service;

    /** @param models the mapper that knows how the models of OpenAPI 3.1 are written */
    DocumentWriter(ObjectMapper models, String service) {
        this.models = models;
        this.service = service;
    }

    String write(OpenAPI document) {
        var tree = (ObjectNode) JSON.readTree(written(document));
        tree.remove("servers");
        UnusedSchemas.removeFrom(tree);
        tree.putObject("info").put("title", service).put("version", "1");
        return JSON.writer().with(printer()).writeValueAsString(MemberOrder.sorted(tree)) + "\n";
    }

    private String written(OpenAPI document) {
        try {
            return models.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The OpenAPI document cannot be written", e);
        }
    }

    private static DefaultPrettyPrinter printer() {
        var indenter = new DefaultIndenter("  ", "\n");
        var separators = Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        return new DefaultPrettyPrinter(separators).withObjectIndenter(indenter).withArrayIndenter(indenter);
    }
}
