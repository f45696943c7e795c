package education.codeforlife.openapi;

import education.codeforlife.model.Model;
import io.swagger.v3.oas.models.media.Schema;

/** The schemas of keys that rows are looked up by. */
final class KeySchemas {

    private KeySchemas() {}

    static Schema<?> of(Model<?> model) {
        return ScalarSchemas.find(model.keyType().type()).orElseThrow();
    }
}
