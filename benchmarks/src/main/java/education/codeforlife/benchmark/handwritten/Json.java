package education.codeforlife.benchmark.handwritten;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads bodies only once the row is found, as the order of refusals wants it. */
@Component
class Json {

    private final ObjectReader reader;

    Json(JsonMapper mapper) {
        this.reader = mapper.reader();
    }

    JsonNode read(HttpServletRequest request) {
        try {
            var bytes = request.getInputStream().readAllBytes();
            if (bytes.length == 0) return JsonNodeFactory.instance.missingNode();
            requireJson(request.getContentType());
            return reader.readTree(bytes);
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw Refusal.of(
                    HttpStatus.BAD_REQUEST,
                    "JSON parse error - Malformed at line %d, column %d.".formatted(at.getLineNr(), at.getColumnNr()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireJson(String type) {
        if (!type.startsWith("application/json")) {
            throw Refusal.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Unsupported media type \"" + type + "\" in request.");
        }
    }

    JsonNode readObject(HttpServletRequest request) {
        var body = read(request);
        return body.isMissingNode() ? JsonNodeFactory.instance.objectNode() : body;
    }

    static String notAnObject(JsonNode node) {
        return "Invalid data. Expected a dictionary, but got " + type(node) + ".";
    }

    static String notAList(JsonNode node) {
        return "Expected a list of items but got type \"" + type(node) + "\".";
    }

    private static String type(JsonNode node) {
        if (node.isString()) return "str";
        if (node.isBoolean()) return "bool";
        if (node.isArray()) return "list";
        if (node.isNull()) return "NoneType";
        if (node.isIntegralNumber()) return "int";
        return node.isNumber() ? "float" : "dict";
    }
}
