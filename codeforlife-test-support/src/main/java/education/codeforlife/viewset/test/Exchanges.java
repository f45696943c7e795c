package education.codeforlife.viewset.test;

import education.codeforlife.database.LibrarySchema;
import education.codeforlife.database.test.RowChange;
import education.codeforlife.request.Action;
import education.codeforlife.request.RequestUser;
import education.codeforlife.request.test.TestUsers;
import education.codeforlife.session.test.Login;
import education.codeforlife.viewset.test.Wire.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sends the requests of one user, looking at the database before and after. */
final class Exchanges {

    /** The last use of sessions, and the attempts that a refused request takes and gives back. */
    private static final Set<String> COUNTS = Set.of("sessions", "login_attempts");

    /** @param status expected; 0 for any of success */
    record Request(
            Action action,
            String method,
            String path,
            @Nullable Object body,
            int status) {}

    private final ViewSetUnderTest<?> viewSet;
    private final Answers answers;
    private final Set<String> bookkeeping;
    private final Map<String, String> user; // the headers that identify the user

    Exchanges(ViewSetUnderTest<?> viewSet, Answers answers, Set<String> bookkeeping, Map<String, String> user) {
        this.viewSet = viewSet;
        this.answers = answers;
        this.bookkeeping = bookkeeping;
        this.user = user;
    }

    Exchanges as(RequestUser user) {
        return new Exchanges(
                viewSet,
                answers,
                bookkeeping,
                Map.of(TestUsers.HEADER, viewSet.users().token(user)));
    }

    Exchanges as(Login login) {
        var browser = viewSet.browser();
        login.in(browser);
        return new Exchanges(viewSet, answers, bookkeeping, browser.headers());
    }

    /** @param expectation of an answer that has the expected status */
    Answer send(Request request, BiConsumer<Exchange, Problems> expectation) {
        answers.verify();
        var exchange = exchange(request);
        var problems = new Problems();
        if (succeeded(request, exchange.status())) {
            expectation.accept(exchange, problems);
        } else {
            problems.add("Expected the action to succeed" + (request.status > 0 ? " with " + request.status : ""));
        }
        var answer = new Answer(exchange, problems.toError(exchange), viewSet);
        answers.add(answer);
        return answer;
    }

    private static boolean succeeded(Request request, int status) {
        return request.status == 0 ? status >= 200 && status < 300 : status == request.status;
    }

    private Exchange exchange(Request request) {
        var before = stored(request.action);
        var snapshot = viewSet.snapshot();
        var response = viewSet.wire().send(request.method, request.path, request.body, user);
        var changes = snapshot.changesUntil(viewSet.snapshot()).stream()
                .filter(change -> !isBookkeeping(change))
                .toList();
        return new Exchange(
                words(request),
                response.uri(),
                response.status(),
                response.headers(),
                response.body(),
                before,
                stored(request.action),
                changes);
    }

    /** The tables that the test names, and those of the library that count requests of any kind. */
    private boolean isBookkeeping(RowChange change) {
        boolean counted = change.schema().equals(LibrarySchema.NAME) && COUNTS.contains(change.table());
        return counted || bookkeeping.contains(change.table());
    }

    private Map<Object, StoredRow> stored(Action action) {
        return stored(viewSet, action);
    }

    private static <E> Map<Object, StoredRow> stored(ViewSetUnderTest<E> viewSet, Action action) {
        return viewSet.models().read(viewSet.reader(action));
    }

    private String words(Request request) {
        var body = request.body == null ? "" : " " + viewSet.wire().text(request.body);
        return request.method + " " + request.path + body;
    }

    /** The list once more, with some parameters replaced. */
    Response page(Map<String, ?> parameters, Map<String, ?> replaced) {
        var all = new LinkedHashMap<String, Object>(parameters);
        all.putAll(replaced);
        return get(viewSet.path() + query(all));
    }

    /** Returns whether the user cannot see the row that is stored, by any action of the view set. */
    boolean isHidden(Object key, StoredRow row) {
        if (viewSet.serves(Action.RETRIEVE)) {
            return get(viewSet.path(key)).status() >= 400;
        }
        return !viewSet.serves(Action.LIST) || !isListed(row);
    }

    private boolean isListed(StoredRow row) {
        int offset = 0;
        while (true) {
            var data = get(viewSet.path() + "?offset=" + offset).body().path("data");
            if (data.valueStream().anyMatch(row::isShownBy)) return true;
            if (data.isEmpty()) return false;
            offset += data.size();
        }
    }

    private Response get(String path) {
        return viewSet.wire().send("GET", path, null, user);
    }

    static String query(Map<String, ?> parameters) {
        if (parameters.isEmpty()) return "";
        return parameters.entrySet().stream()
                .flatMap(each -> values(each.getValue()).stream().map(value -> each.getKey() + "=" + encode(value)))
                .collect(Collectors.joining("&", "?", ""));
    }

    private static Collection<?> values(Object value) {
        return value instanceof Collection<?> several ? several : List.of(value);
    }

    private static String encode(Object value) {
        return URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
    }
}
