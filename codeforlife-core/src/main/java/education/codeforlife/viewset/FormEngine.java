package education.codeforlife.viewset;

import education.codeforlife.api.Internal;
import education.codeforlife.request.RequestUser;
import education.codeforlife.serializer.BoundForm;
import education.codeforlife.serializer.JsonBody;
import java.util.function.Function;
import org.springframework.core.ResolvableType;

/**
 * The shared collaborators of all forms.
 *
 * @since 0.1.0
 */
@Internal
public final class FormEngine {

    private final ViewSetEngine engine;
    private final DatabaseRefusals refusals;

    public FormEngine(ViewSetEngine engine) {
        this.engine = engine;
        this.refusals = new DatabaseRefusals(engine.errors());
    }

    /** Runs work with the form in one transaction; what the database refuses becomes a refusal of the form. */
    <W, R> R write(Class<W> type, JsonBody json, RequestUser user, Function<BoundForm<W>, R> work) {
        json.receive();
        return refusals.translating(() -> engine.transactions().write(() -> {
            var result = work.apply(engine.serializers().readForm(json, type, user));
            engine.entities().flush();
            return result;
        }));
    }

    String json(Object answer, ResolvableType declared) {
        return engine.answers().write(answer, declared);
    }
}
