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
    private final Set<String> changing;

    ModelClient(ViewSetUnderTest<?> viewSet, Exchanges exchanges, Set<String> changing) {
        this.viewSet = viewSet;
        this.exchanges = exchanges;
        this.changing = changing;
    }

    /** A client that is the user, without any login. */
    public ModelClient loginAs(RequestUser user) {
        return new ModelClient(viewSet, exchanges.as(user), changing);
    }

    /** A client that logged in, as front ends do. */
    public ModelClient loginAs(Login login) {
        return new ModelClient(viewSet, exchanges.as(login), changing);
    }

    /** A client whose partial updates may change the fields, in JSON, though they are not sent. */
    public ModelClient changing(String... fields) {
        return new ModelClient(viewSet, exchanges, Set.of(fields));
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
        var sent = Arrays.stream(bodies).map(this::tree).toList();
        return exchanges.send(
                new Request(BULK_CREATE, "POST", bulk(), sent, 201),
                (exchange, problems) -> expected().created(exchange, sent, rows(exchange), problems));
    }

    /** @param bodies by the rows that they are for */
    public Answer bulkPartialUpdate(Map<?, ?> bodies) {
        var sent = bodies.entrySet().stream()
                .collect(toMap(
                        each -> viewSet.models().key(each.getKey()),
                        each -> tree(each.getValue()),
                        (one, other) -> other,
                        LinkedHashMap::new));
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

    /** The rows that were only marked as deleted: they have changed, and are not found. */
    private Set<Object> hidden(Exchange exchange, List<Object> keys) {
        return keys.stream()
                .filter(key -> !exchange.changes().isEmpty() && exchanges.isUnknown(key))
                .collect(Collectors.toSet());
    }

    /** A custom action on one row: {@code client.action("PUT", apple, "refresh", null)}. It has to answer with 2xx. */
    public Answer action(String method, Object row, String path, @Nullable Object body) {
        return custom(method, viewSet.path(row) + path + "/", body, Target.ROW);
    }

    /** A custom action beside the list: {@code client.listAction("PUT", "relabel", Map.of(1, …))}. */
    public Answer listAction(String method, String path, @Nullable Object body) {
        return custom(method, viewSet.path() + path + "/", body, Target.LIST);
    }

    private Answer custom(String method, String path, @Nullable Object body, Target target) {
        return exchanges.send(new Request(new Action(path, target), method, path, body, 0), (exchange, problems) -> {});
    }

    private String bulk() {
        return viewSet.path() + "bulk/";
    }

    private JsonNode tree(Object body) {
        return viewSet.wire().tree(body);
    }

    private Expectations expected() {
        return viewSet.expectations(changing);
    }

    private static List<JsonNode> rows(Exchange exchange) {
        return exchange.body().valueStream().toList();
    }
}
