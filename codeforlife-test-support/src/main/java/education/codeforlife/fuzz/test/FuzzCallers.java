package education.codeforlife.fuzz.test;

import education.codeforlife.request.RequestUser;
import education.codeforlife.request.test.TestUsers;
import education.codeforlife.session.test.Browser;
import education.codeforlife.session.test.Login;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;

/** The callers of requests. Requests name their cookies and tokens, which are put in as they are sent. */
final class FuzzCallers {

    /** Has neither cookies nor tokens. */
    static final String ANONYMOUS = "anonymous";

    /** Has the cookie that a login needs. */
    private static final String VISITOR = "visitor";

    /** Has the cookies of a session that was logged out. */
    private static final String ENDED = "ended session";

    private final Map<String, String> secrets = new TreeMap<>();

    /** Logs everyone in. */
    FuzzCallers(ApplicationContext service, Map<String, Login> logins, Map<String, RequestUser> users) {
        add(VISITOR, Browser.of(service).fetchCsrfCookie());
        logins.forEach((name, login) -> add(name, loggedIn(service, login)));
        logins.values().stream().limit(1).forEach(login -> {
            var browser = loggedIn(service, login);
            add(ENDED, browser);
            browser.logOut();
        });
        users.forEach((name, user) ->
                secrets.put(user(name), service.getBean(TestUsers.class).token(user)));
    }

    /** Returns the names of the callers, in an order that is the same in each run. */
    static List<String> names(Map<String, Login> logins, Map<String, RequestUser> users) {
        var known = Stream.concat(
                        logins.keySet().stream(), users.keySet().stream().map(FuzzCallers::user))
                .sorted();
        var ended = logins.isEmpty() ? Stream.<String>empty() : Stream.of(ENDED);
        return Stream.of(Stream.of(ANONYMOUS, VISITOR), ended, known)
                .flatMap(names -> names)
                .toList();
    }

    private static String user(String name) {
        return "user " + name;
    }

    private static Browser loggedIn(ApplicationContext service, Login login) {
        var browser = Browser.of(service);
        login.in(browser);
        return browser;
    }

    private void add(String name, Browser browser) {
        browser.headers().forEach((header, value) -> secrets.put(header + " of " + name, value));
    }

    /** Adds the headers of the request's caller, with names in place of secrets. */
    static void sign(FuzzRequest request) {
        var caller = request.caller;
        if (caller.equals(ANONYMOUS)) return;
        if (caller.startsWith(user(""))) {
            request.header(TestUsers.HEADER, "{" + caller + "}");
            return;
        }
        request.header("Cookie", "{Cookie of " + caller + "}");
        request.header("X-CSRFToken", "{X-CSRFToken of " + caller + "}");
    }

    /** Puts the secrets in. */
    String complete(String text) {
        int from = text.indexOf('{');
        if (from < 0 || !text.contains(" of ") && !text.contains(user(""))) return text;
        var completed = text;
        for (var secret : secrets.entrySet()) {
            completed = completed.replace("{" + secret.getKey() + "}", secret.getValue());
        }
        return completed;
    }
}
