package education.codeforlife.openapi;

import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;

/** Bodies of JSON, the only kind that is sent and answered. */
final class JsonContent {

    private JsonContent() {}

    static Content of(Schema<?> schema) {
        return new Content().addMediaType("application/json", new MediaType().schema(schema));
    }
}
