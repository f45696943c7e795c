package education.codeforlife.viewset.test;

import static education.codeforlife.request.Action.BULK_CREATE;
import static education.codeforlife.request.Action.BULK_DESTROY;
import static education.codeforlife.request.Action.BULK_PARTIAL_UPDATE;
import static education.codeforlife.request.Action.CREATE;
import static education.codeforlife.request.Action.DESTROY;
import static education.codeforlife.request.Action.LIST;
import static education.codeforlife.request.Action.PARTIAL_UPDATE;
import static education.codeforlife.request.Action.RETRIEVE;
import static education.codeforlife.request.Action.UPDATE;
import static java.util.stream.Collectors.toMap;

import education.codeforlife.request.Action;
import education.codeforlife.request.Action.Target;
import education.codeforlife.request.RequestUser;
import education.codeforlife.session.test.Login;
import education.codeforlife.viewset.test.Exchanges.Request;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Asks a view set over HTTP for its actions, as one user: an anonymous one, unless {@link #loginAs} names one. By
 * default each action has to succeed, and what was sent has to be what is answered and stored, nothing else being
 * touched; see {@link Answer} for refusals.
 *
 * <p>Rows are given as entities or by their keys; bodies as maps, records, or JSON text.
 *
 * @since 0.1.0
 */
public final class ModelClient {

    private final ViewSetUnderTest<?> viewSet;
    private final Exchanges exchanges;
    private final Allowances allowed;

    ModelClient(ViewSetUnderTest<?> viewSet, Exchanges exchanges, Allowances allowed) {
        this.viewSet = viewSet;
        this.exchanges = exchanges;
        this.allowed = allowed;
    }

    /** A client that is the user, without any login. */
    public ModelClient loginAs(RequestUser user) {
        return new ModelClient(viewSet, exchanges.as(user), allowed);
    }

    /** A client that logged in, as front ends do. */
    public ModelClient loginAs(Login login) {
        return new ModelClient(viewSet, exchanges.as(login), allowed);
    }

    /**
     * A client of a service that makes the values of the fields, in JSON, itself: a partial update may change them though
     * they are not sent, and what is sent need not be what is answered. What is answered has to be stored all the same.
     * Versions, and times that Hibernate sets, need not be named.
     */
    public ModelClient changing(String... fields) {
        return new ModelClient(viewSet, exchanges, allowed.withFields(Set.of(fields)));
    }

    /** A client whose actions may write the rows, too, such as the children that go with their parent. */
    public ModelClient touching(Object... rows) {
        var ids = Arrays.stream(rows).map(viewSet.models()::id).collect(Collectors.toSet());
        return new ModelClient(viewSet, exchanges, allowed.withRows(ids));
    }

    public Answer list() {
        return list(Map.of());
    }

    /** @param parameters of the query; a value can be a collection, for a parameter that is repeated */
    public Answer list(Map<String, ?> parameters) {
        var expected = new ListExpectations(viewSet, parameters, page -> exchanges.page(parameters, page));
        return exchanges.send(
                new Request(LIST, "GET", viewSet.path() + Exchanges.query(parameters), null, 200), expected::listed);
    }

    public Answer retrieve(Object row) {
        var request = new Request(RETRIEVE, "GET", viewSet.path(row), null, 200);
        return exchanges.send(
                request,
                (exchange, problems) ->
                        expected().retrieved(exchange, viewSet.models().key(row), problems));
    }

    public Answer create(Object body) {
        if (isSeveral(body)) {
            throw new IllegalArgumentException("Expected one body: call bulkCreate(bodies) for several");
        }
        var sent = List.of(tree(body));
        return exchanges.send(
                new Request(CREATE, "POST", viewSet.path(), body, 201),
                (exchange, problems) -> expected().created(exchange, sent, List.of(exchange.body()), problems));
    }

    /** {@code PUT}: replaces a whole row. */
    public Answer update(Object row, Object body) {
        return update(new Request(UPDATE, "PUT", viewSet.path(row), body, 200), row, false);
    }

    public Answer partialUpdate(Object row, Object body) {
        return update(new Request(PARTIAL_UPDATE, "PATCH", viewSet.path(row), body, 200), row, true);
    }

    private Answer update(Request request, Object row, boolean partial) {
        var sent = Map.of(viewSet.models().key(row), tree(java.util.Objects.requireNonNull(request.body())));
        return exchanges.send(
                request,
                (exchange, problems) ->
                        expected().updated(exchange, sent, List.of(exchange.body()), partial, problems));
    }

    public Answer destroy(Object row) {
        return destroy(new Request(DESTROY, "DELETE", viewSet.path(row), null, 204), List.of(row));
    }

    /** @param bodies one for each new row, in order */
    public Answer bulkCreate(Object... bodies) {
        if (Arrays.stream(bodies).anyMatch(ModelClient::isSeveral)) {
            throw new IllegalArgumentException("Expected one body for each row: pass them as separate arguments");
        }
        var sent = Arrays.stream(bodies).map(this::tree).toList();
        return exchanges.send(
                new Request(BULK_CREATE, "POST", bulk(), sent, 201),
                (exchange, problems) -> expected().created(exchange, sent, rows(exchange), problems));
    }

    /** @param bodies by the rows that they are for */
    public Answer bulkPartialUpdate(Map<?, ?> bodies) {
        var sent = byKey(bodies);
        return exchanges.send(
                new Request(BULK_PARTIAL_UPDATE, "PATCH", bulk(), sent, 200),
                (exchange, problems) -> expected().updated(exchange, sent, rows(exchange), true, problems));
    }

    public Answer bulkDestroy(Object... rows) {
        var keys = Arrays.stream(rows).map(viewSet.models()::key).toList();
        return destroy(new Request(BULK_DESTROY, "DELETE", bulk(), keys, 204), keys);
    }

    private Answer destroy(Request request, List<?> rows) {
        var keys = rows.stream().map(viewSet.models()::key).toList();
        return exchanges.send(
                request,
                (exchange, problems) -> expected().destroyed(exchange, keys, hidden(exchange, keys), problems));
    }

    /** The rows that were only marked as deleted, in their own table or another one: they are not found. */
    private Set<Object> hidden(Exchange exchange, List<Object> keys) {
        return keys.stream().filter(key -> isHidden(exchange, key)).collect(Collectors.toSet());
    }

    private boolean isHidden(Exchange exchange, Object key) {
        var row = exchange.after().get(key);
        return row != null && !exchange.changes().isEmpty() && exchanges.isHidden(key, row);
    }

    /**
     * A custom action on one row: {@code client.action("PUT", apple, "refresh", null)}. It has to answer with 2xx.
     *
     * @param path may end with a query: {@code "report?year=2024"}
     */
    public Answer action(String method, Object row, String path, @Nullable Object body) {
        return custom(method, viewSet.path(row), new CustomPath(path).onRow(method), body, Target.ROW);
    }

    /**
     * A custom action beside the list: {@code client.listAction("PUT", "relabel", Map.of(1, …))}.
     *
     * @param path may end with a query: {@code "report?year=2024"}
     */
    public Answer listAction(String method, String path, @Nullable Object body) {
        return custom(method, viewSet.path(), new CustomPath(path).onList(method), body, Target.LIST);
    }

    /**
     * A custom action on one row that replaces what its write record has: {@code client.update(apple, "refresh", Map.of())}.
     * It has to answer with 2xx.
     */
    public Answer update(Object row, String path, Object body) {
        return action("PUT", row, path, body);
    }

    /**
     * A custom action on several rows: {@code client.bulkUpdate("relabel", Map.of(apple, …, banana, …))}. It has to answer
     * with 2xx.
     *
     * @param bodies by the rows that they are for
     */
    public Answer bulkUpdate(String path, Map<?, ?> bodies) {
        return listAction("PUT", path, byKey(bodies));
    }

    /**
     * A custom action that ends a row for a reason: {@code client.destroy(apple, "throw-away", Map.of("reason", "rot"))}.
     * It has to answer with 2xx.
     */
    public Answer destroy(Object row, String path, Object body) {
        return action("DELETE", row, path, body);
    }

    /**
     * A form: {@code client.submit("request-password-reset", Map.of("email", …))}. It has to answer with 2xx.
     *
     * @param path of the action; empty for the form of the view set itself
     */
    public Answer submit(String path, Object body) {
        return custom("POST", viewSet.path(), new CustomPath(path), body, Target.FORM);
    }

    private Map<Object, JsonNode> byKey(Map<?, ?> bodies) {
        return bodies.entrySet().stream()
                .collect(toMap(
                        each -> viewSet.models().key(each.getKey()),
                        each -> tree(each.getValue()),
                        (one, other) -> other,
                        LinkedHashMap::new));
    }

    private Answer custom(String method, String root, CustomPath path, @Nullable Object body, Target target) {
        var request = new Request(new Action(path.name(), target), method, root + path.withSlash(), body, 0);
        return exchanges.send(request, (exchange, problems) -> {});
    }

    private static boolean isSeveral(Object body) {
        return body instanceof Collection<?> || body instanceof Object[];
    }

    private String bulk() {
        return viewSet.path() + "bulk/";
    }

    private JsonNode tree(Object body) {
        return viewSet.wire().tree(body);
    }

    private Expectations expected() {
        return viewSet.expectations(allowed);
    }

    private static List<JsonNode> rows(Exchange exchange) {
        return exchange.body().valueStream().toList();
    }
}
