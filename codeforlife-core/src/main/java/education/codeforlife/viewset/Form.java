package education.codeforlife.viewset;

import education.codeforlife.api.Internal;
import education.codeforlife.error.ApiException;
import education.codeforlife.permission.Decision;
import education.codeforlife.permission.Permission;
import education.codeforlife.request.CallingService;
import education.codeforlife.request.PreparedAnswer;
import education.codeforlife.request.RequestContext;
import education.codeforlife.request.RequestUser;
import education.codeforlife.serializer.JsonBody;
import education.codeforlife.serializer.Relation;
import education.codeforlife.serializer.Sent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A body that describes no row, as a parameter of a method of a view set or of an ordinary controller: a request to
 * reset a password, a registration.
 *
 * <pre>{@code
 * @PostMapping("request-password-reset")
 * void requestPasswordReset(Form<ResetRequest> form) {
 *     form.submit(sent -> resets.request(sent.data().email()));
 * }
 * }</pre>
 *
 * <p>It is read as the body of a {@link education.codeforlife.serializer.Writer}: strictly, with all errors at once, and
 * only when the caller may call the method. In a view set, the rule of the action may depend on the fields that are
 * sent.
 *
 * @param <W> the write record
 * @since 0.1.0
 */
public final class Form<W> {

    private record Demand(Permission permission, List<String> fields) {}

    private final Class<W> type;
    private final JsonBody json;
    private final FormEngine engine;
    private final RequestUser user;
    private final @Nullable ViewSetDefinition<?, ?> viewSet;
    private final List<Demand> demands = new ArrayList<>();
    private List<Relation<?>> relations = List.of();
    private Consumer<Sent<W>> check = sent -> {};

    /** @param viewSet whose action the form is for; {@code null} in a controller */
    @Internal
    public Form(
            Class<W> type,
            JsonBody json,
            FormEngine engine,
            RequestUser user,
            @Nullable ViewSetDefinition<?, ?> viewSet) {
        this.type = type;
        this.json = json;
        this.engine = engine;
        this.user = user;
        this.viewSet = viewSet;
    }

    /** The same body as a form of another record. */
    <T> Form<T> as(Class<T> other) {
        return new Form<>(other, json, engine, user, viewSet);
    }

    /** Says which rows each {@link education.codeforlife.serializer.Related} component may name. */
    public Form<W> relations(Relation<?>... relations) {
        this.relations = List.of(relations);
        return this;
    }

    /**
     * Demands that the permission grants; for what the rule of the method cannot know.
     *
     * @param fields if there are any, only forms with at least one of them are asked; named as in JSON
     */
    public Form<W> require(Permission permission, String... fields) {
        demands.add(new Demand(permission, List.of(fields)));
        return this;
    }

    /** Checks a form whose fields are good. */
    public Form<W> validate(Consumer<Sent<W>> check) {
        this.check = check;
        return this;
    }

    /**
     * Does the work in one transaction, again after a deadlock. If the work rejects something, or the domain refuses, the
     * database is as it was.
     *
     * @throws ApiException 400, 403, and what the work throws
     */
    public void submit(Consumer<Sent<W>> work) {
        run(sent -> {
            work.accept(sent);
            return this;
        });
    }

    /**
     * Works as {@link #submit}, with an answer.
     *
     * @throws ApiException 400, 403, and what the work throws
     */
    public <R> R answer(Function<Sent<W>, R> work) {
        return run(work);
    }

    private <R> R run(Function<Sent<W>, R> work) {
        return engine.write(type, json, CallingService.personOf(user), form -> {
            requirePermissions(form.sent());
            form.validate(relations, check);
            var answer = form.attempt(work);
            if (viewSet != null) prepare(answer, viewSet);
            return answer;
        });
    }

    /** Writes the answer as JSON while the transaction can still be rolled back. */
    private void prepare(@Nullable Object answer, ViewSetDefinition<?, ?> definition) {
        var declared = definition.answerType(RequestContext.current().action());
        if (answer != null && declared.toClass().isInstance(answer)) {
            new PreparedAnswer(answer, engine.json(answer, declared)).bind();
        }
    }

    private void requirePermissions(Sent<W> sent) {
        boolean granted = viewSet == null || permits(viewSet, sent);
        if (!granted || !demands.stream().allMatch(demand -> isMet(demand, sent))) {
            throw ApiException.denied(user.isAuthenticated());
        }
    }

    private boolean permits(ViewSetDefinition<?, ?> definition, Sent<W> sent) {
        var context = RequestContext.current();
        return definition.rule(context.action()).permits(user, sent.fields(), context.secrets());
    }

    private boolean isMet(Demand demand, Sent<W> sent) {
        boolean asked = demand.fields.isEmpty() || demand.fields.stream().anyMatch(sent::has);
        return !asked || demand.permission.check(user, null) == Decision.GRANTED;
    }
}
