package education.codeforlife.viewset.test;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The answer to one request of a {@link ModelClient}. Unless the test says how the request is refused, the action has
 * to have succeeded: then the test fails at its end, at its next request, or where it looks into the answer.
 *
 * @since 0.1.0
 */
public final class Answer {

    private final Exchange exchange;
    private final @Nullable AssertionError failure;
    private final ViewSetUnderTest<?> viewSet;
    private boolean judged;

    Answer(Exchange exchange, @Nullable AssertionError failure, ViewSetUnderTest<?> viewSet) {
        this.exchange = exchange;
        this.failure = failure;
        this.viewSet = viewSet;
    }

    /**
     * The action succeeded: what was sent is what is stored and answered, and nothing else was touched. It is checked at
     * the end of the test anyway; said here, it fails here, and the reader of the test sees it.
     */
    public Answer succeeds() {
        if (failure != null && !judged) {
            judged = true;
            throw failure;
        }
        return this;
    }

    /** Fails unless the test has said, or now has, that the answer is as it should be. */
    void verify() {
        if (!judged) succeeds();
    }

    /** The request was refused with the status and an error as clients know them, and nothing was written. */
    public Answer isRefused(int status) {
        if (status < 400) {
            throw new IllegalArgumentException(status + " is not the status of a refusal: call hasStatus(" + status
                    + ")" + (status >= 300 ? " or isRedirect(location)" : ""));
        }
        judged = true;
        var problems = new Problems();
        if (exchange.status() != status) problems.add("The status is " + exchange.status() + ", not " + status);
        if (exchange.status() >= 400 && !ErrorShape.fits(exchange.body())) {
            problems.add("The error does not have the form that clients read: " + exchange.body());
        }
        exchange.changes().forEach(change -> problems.add("A rejected request changed data: " + change));
        return check(problems);
    }

    /** The request was refused with 400 and these errors, messages by field: {@code Map.of("name", List.of("…"))}. */
    public Answer hasErrors(Map<String, ?> errors) {
        return isRefused(400).hasBody(errors);
    }

    /** The bulk request was refused with 400 and these errors, an element for each row, empty for good ones. */
    public Answer hasErrors(List<?> errors) {
        return isRefused(400).hasBody(errors);
    }

    /** The request succeeded without content, and nothing was written: there was nothing that it was about. */
    Answer ignores() {
        hasStatus(204);
        var problems = new Problems();
        problems.addAll(exchange.changes());
        return check(problems);
    }

    /**
     * The answer is a redirect to the location, which is not followed.
     *
     * @param location absolute, or relative to the request: {@code "/fruits/7/"}
     */
    public Answer isRedirect(String location) {
        judged = true;
        var problems = new Problems();
        if (exchange.status() < 300 || exchange.status() >= 400) {
            problems.add("The status is " + exchange.status() + ", not that of a redirect");
        }
        var answered = exchange.location().map(exchange.uri()::resolve);
        if (!answered.equals(Optional.of(exchange.uri().resolve(location)))) {
            problems.add("Expected a redirect to " + location + ", but the location is "
                    + exchange.location().orElse("missing"));
        }
        return check(problems);
    }

    /** The status, and nothing more unless it is that of a refusal. */
    public Answer hasStatus(int status) {
        if (status >= 400) return isRefused(status);
        judged = true;
        var problems = new Problems();
        if (exchange.status() != status) problems.add("The status is " + exchange.status() + ", not " + status);
        return check(problems);
    }

    /** The answer is exactly the rows, in their order, as they are stored; in an envelope if it is that of a list. */
    public Answer hasModels(Object... rows) {
        var expected = Arrays.stream(rows).map(this::stored).toList();
        var body = succeeds().exchange.body();
        var answered = body.isObject() && body.has("data") ? body.get("data") : body;
        var problems = new Problems();
        if (!areShown(expected, answered.valueStream().toList())) {
            problems.add("Expected the rows "
                    + expected.stream().map(StoredRow::read).toList() + ", but answered " + answered);
        }
        return check(problems);
    }

    private static boolean areShown(List<StoredRow> rows, List<JsonNode> answered) {
        return rows.size() == answered.size()
                && IntStream.range(0, rows.size()).allMatch(i -> rows.get(i).isShownBy(answered.get(i)));
    }

    /** The answer is the row, as it is stored. */
    public Answer hasModel(Object row) {
        succeeds();
        var problems = new Problems();
        var stored = stored(row);
        if (!stored.isShownBy(exchange.body())) {
            problems.add("Expected the row " + stored.read() + ", but answered " + exchange.body());
        }
        return check(problems);
    }

    private StoredRow stored(Object row) {
        var key = viewSet.models().key(row);
        var stored = exchange.after().get(key);
        if (stored == null) throw new AssertionError("Row " + key + " does not exist");
        return stored;
    }

    /** The answer has the field with the value, which is compared as JSON. */
    public Answer hasField(String name, @Nullable Object value) {
        var problems = new Problems();
        var expected = viewSet.wire().tree(value == null ? "null" : Map.of(name, value));
        var answered = succeeds().exchange.body().path(name);
        if (!(value == null ? answered.isNull() : answered.equals(expected.get(name)))) {
            problems.add("Expected " + name + " to be " + value + ", but it is " + answered);
        }
        return check(problems);
    }

    /** The body is equal as JSON. */
    public Answer hasBody(Object body) {
        var problems = new Problems();
        var expected = viewSet.wire().tree(body);
        if (!expected.equals(exchange.body())) {
            problems.add("Expected the body " + expected + ", but it is " + exchange.body());
        }
        return check(problems);
    }

    /** One of the answer's headers of the name has the value. */
    public Answer hasHeader(String name, String value) {
        var problems = new Problems();
        var answered = exchange.headers().allValues(name);
        if (!answered.contains(value)) {
            problems.add("Expected the header " + name + " to be " + value + ", but it is "
                    + (answered.isEmpty() ? "missing" : String.join(", ", answered)));
        }
        return check(problems);
    }

    /** The first header of the name, whose case does not matter. */
    public Optional<String> header(String name) {
        return exchange.headers().firstValue(name);
    }

    public int status() {
        return exchange.status();
    }

    /** The body: missing if it is empty, and a text node if it is declared as something else than JSON. */
    public JsonNode json() {
        return exchange.body();
    }

    private Answer check(Problems problems) {
        var error = problems.toError(exchange);
        if (error != null) throw error;
        return this;
    }
}
