package education.codeforlife.viewset;

import education.codeforlife.api.Internal;
import education.codeforlife.request.Action;
import education.codeforlife.request.Action.Target;
import education.codeforlife.serializer.Body;
import education.codeforlife.serializer.BulkBody;
import education.codeforlife.serializer.JsonBody;
import education.codeforlife.serializer.Reader;
import education.codeforlife.serializer.Sent;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.serializer.Writer;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * A custom action that a view set declared, and the method that handles its requests.
 *
 * @since 0.1.0
 */
@Internal
@ResponseBody
public abstract sealed class CustomAction<E, K> {

    private static final String HANDLER = "handle";
    private static final Pattern PATH = Pattern.compile("[a-z][a-z0-9]*([-_/][a-z0-9]+)*");

    private static final ResolvableType NOTHING = ResolvableType.forClass(void.class);

    private final Action action;
    private final String path;
    private final @Nullable Class<?> type;
    final GenericViewSet<E, K> viewSet;

    private CustomAction(Action action, String path, @Nullable Class<?> type, GenericViewSet<E, K> viewSet) {
        this.action = action;
        this.path = path;
        this.type = type;
        this.viewSet = viewSet;
    }

    /** Returns the action with the name of the path: {@code handleJoinRequest} for {@code handle-join-request}. */
    static Action named(String path, Target target) {
        if (!PATH.matcher(path).matches()) {
            throw new IllegalStateException("Invalid path " + path
                    + " of a custom action: use names of small letters and hyphens, as in \"change-name\"");
        }
        var words = Arrays.stream(path.split("[^A-Za-z0-9]+"))
                .map(StringUtils::capitalize)
                .collect(Collectors.joining());
        return new Action(StringUtils.uncapitalize(words), target);
    }

    public Action action() {
        return action;
    }

    /** The view set that declared it. */
    public GenericViewSet<E, K> viewSet() {
        return viewSet;
    }

    /** The path of the action, below that of the view set. */
    public String path() {
        return path;
    }

    /** The write record that the body holds, or each element of it; {@code null} for an action without a body. */
    public @Nullable Class<?> type() {
        return type;
    }

    public RequestMethod method() {
        return RequestMethod.PUT;
    }

    /** Returns whether the body is an object that has elements by the keys of rows. */
    public boolean isBulk() {
        return false;
    }

    /** The type of the body that the action answers with. */
    public abstract ResolvableType answerType();

    /** The writer of rows; empty for a form. */
    public abstract Optional<Writer<?, ?>> writer();

    /** Returns the reader of the view set. @throws IllegalStateException if it reads none */
    @SuppressWarnings("unchecked") // readers of a view set of E read E
    Reader<E, ?> viewSetReader() {
        return (Reader<E, ?>) readerOf(viewSet)
                .orElseThrow(() -> new IllegalStateException(
                        "Unknown answer of action " + action + ": pass a Serializer, or implement RetrieveAction"));
    }

    /** Returns what a view set reads rows with; empty if it reads none. */
    static Optional<Reader<?, ?>> readerOf(GenericViewSet<?, ?> viewSet) {
        if (viewSet instanceof RetrieveAction<?, ?, ?> retrieving) return Optional.of(retrieving.reader());
        if (viewSet instanceof ListAction<?, ?, ?> listing) return Optional.of(listing.reader());
        if (viewSet instanceof CreateAction<?, ?, ?, ?> creating) return Optional.of(creating.creator());
        if (viewSet instanceof BulkCreateAction<?, ?, ?, ?> creating) return Optional.of(creating.creator());
        return Optional.empty();
    }

    static ResolvableType readBy(Reader<?, ?> reader) {
        return ResolvableType.forClass(reader.getClass()).as(Reader.class).getGeneric(1);
    }

    ModelOperations<E, K> operations() {
        return viewSet.operations();
    }

    /** The method of this object that handles requests. */
    public Method handler() {
        return Arrays.stream(getClass().getDeclaredMethods())
                .filter(method -> method.getName().equals(HANDLER))
                .findFirst()
                .orElseThrow();
    }

    /** One that writes rows. */
    abstract static sealed class Write<E, K, W> extends CustomAction<E, K> {

        final Class<W> type;
        final Writer<E, W> writer;

        private Write(Action action, String path, Class<W> type, Writer<E, W> writer, GenericViewSet<E, K> viewSet) {
            super(action, path, type, viewSet);
            this.type = type;
            this.writer = writer;
        }

        @Override
        public Optional<Writer<?, ?>> writer() {
            return Optional.of(writer);
        }

        @Override
        public ResolvableType answerType() {
            return readBy(reader());
        }

        /** @throws IllegalStateException if neither the writer nor the view set reads rows */
        Reader<E, ?> reader() {
            return writer instanceof Serializer<E, W, ?> serializer ? serializer : viewSetReader();
        }
    }

    static final class Update<E, K, W> extends Write<E, K, W> {

        Update(Action action, String path, Class<W> type, Writer<E, W> writer, GenericViewSet<E, K> viewSet) {
            super(action, path, type, writer, viewSet);
        }

        @Override
        public String path() {
            return "{id}/" + super.path();
        }

        public Object handle(@PathVariable("id") String id, JsonBody json) {
            var body = new Body<>(type, json);
            var key = operations().keyOf(id);
            return operations().update(key, body, writer, reader());
        }
    }

    static final class BulkUpdate<E, K, W> extends Write<E, K, W> {

        BulkUpdate(Action action, String path, Class<W> type, Writer<E, W> writer, GenericViewSet<E, K> viewSet) {
            super(action, path, type, writer, viewSet);
        }

        @Override
        public boolean isBulk() {
            return true;
        }

        @Override
        public ResolvableType answerType() {
            return ResolvableType.forClassWithGenerics(List.class, super.answerType());
        }

        public Object handle(JsonBody json) {
            var body = new BulkBody<>(type, json);
            return operations().updateAll(body, writer, reader());
        }
    }

    /** Deletes a row. The body has the reason. */
    static final class Destroy<E, K, W> extends Write<E, K, W> {

        Destroy(Action action, String path, Class<W> type, Writer<E, W> writer, GenericViewSet<E, K> viewSet) {
            super(action, path, type, writer, viewSet);
        }

        @Override
        public String path() {
            return "{id}/" + super.path();
        }

        @Override
        public RequestMethod method() {
            return RequestMethod.DELETE;
        }

        @Override
        public ResolvableType answerType() {
            return NOTHING;
        }

        @ResponseStatus(HttpStatus.NO_CONTENT)
        public void handle(@PathVariable("id") String id, JsonBody json) {
            var body = new Body<>(type, json);
            operations().destroy(operations().keyOf(id), body, writer);
        }
    }

    static final class Create<E, K, W> extends Write<E, K, W> {

        Create(Action action, String path, Class<W> type, Writer<E, W> writer, GenericViewSet<E, K> viewSet) {
            super(action, path, type, writer, viewSet);
        }

        @Override
        public RequestMethod method() {
            return RequestMethod.POST;
        }

        @ResponseStatus(HttpStatus.CREATED)
        public Object handle(JsonBody json) {
            var body = new Body<>(type, json);
            return operations().create(body, writer, reader());
        }
    }

    /** Changes a row without a body. */
    static final class Change<E, K> extends CustomAction<E, K> {

        private final Consumer<E> change;

        Change(Action action, String path, Consumer<E> change, GenericViewSet<E, K> viewSet) {
            super(action, path, null, viewSet);
            this.change = change;
        }

        @Override
        public String path() {
            return "{id}/" + super.path();
        }

        @Override
        public ResolvableType answerType() {
            return readBy(viewSetReader());
        }

        @Override
        public Optional<Writer<?, ?>> writer() {
            return Optional.empty();
        }

        public Object handle(@PathVariable("id") String id) {
            return operations().change(operations().keyOf(id), viewSetReader(), change);
        }
    }

    static final class Submit<E, K, W> extends CustomAction<E, K> {

        private final Class<W> type;
        private final Consumer<Sent<W>> work;

        Submit(Action action, String path, Class<W> type, Consumer<Sent<W>> work, GenericViewSet<E, K> viewSet) {
            super(action, path, type, viewSet);
            this.type = type;
            this.work = work;
        }

        @Override
        public RequestMethod method() {
            return RequestMethod.POST;
        }

        @Override
        public ResolvableType answerType() {
            return NOTHING;
        }

        @Override
        public Optional<Writer<?, ?>> writer() {
            return Optional.empty();
        }

        public ResponseEntity<Void> handle(Form<?> form) {
            form.as(type).submit(work);
            return ResponseEntity.status(path().isEmpty() ? HttpStatus.CREATED : HttpStatus.OK)
                    .build();
        }
    }
}
