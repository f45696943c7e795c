package education.codeforlife.viewset.web;

import education.codeforlife.request.SentSecrets;
import education.codeforlife.serializer.JsonBody;
import org.jspecify.annotations.Nullable;

/** The texts of a body that is an object. */
record BodySecrets(JsonBody body) implements SentSecrets {

    @Override
    public void receive() {
        body.receive();
    }

    @Override
    public @Nullable String text(String field) {
        var value = body.read().get(field);
        return value != null && value.isString() ? value.stringValue() : null;
    }
}
