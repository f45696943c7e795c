package education.codeforlife.openapi;

import education.codeforlife.api.Internal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.Resource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The first row of each label in fixture files, from which examples are made.
 *
 * @since 0.1.0
 */
@Internal
public final class FixtureRows {

    /** Without rows. */
    public static final FixtureRows NONE = new FixtureRows(Map.of());

    record Row(JsonNode key, JsonNode fields) {}

    private final Map<String, Row> byLabel;

    private FixtureRows(Map<String, Row> byLabel) {
        this.byLabel = byLabel;
    }

    /** Reads the files, which the start-up has checked. */
    public static FixtureRows read(List<Resource> files, JsonMapper json) {
        var byLabel = new HashMap<String, Row>();
        for (var file : files) {
            for (var row : rows(file, json)) {
                var label = row.path("model").asString("").toLowerCase(Locale.ROOT);
                byLabel.putIfAbsent(label, new Row(row.path("pk"), row.path("fields")));
            }
        }
        return new FixtureRows(byLabel);
    }

    private static JsonNode rows(Resource file, JsonMapper json) {
        try (var stream = file.getInputStream()) {
            return json.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a row of the entity, by the label that needs no declaration: {@code fruit.fruit}. */
    Optional<Row> find(Class<?> entity) {
        var place = entity.getPackageName();
        var label = place.substring(place.lastIndexOf('.') + 1) + "." + entity.getSimpleName();
        return Optional.ofNullable(byLabel.get(label.toLowerCase(Locale.ROOT)));
    }
}
