package education.codeforlife.account.endpoint;

import education.codeforlife.account.AccountMail;
import education.codeforlife.database.test.Queries;
import education.codeforlife.fixture.test.Fixtures;
import education.codeforlife.mail.test.RecordingMailer;
import education.codeforlife.mail.test.SentMail;
import education.codeforlife.settings.test.MutableClock;
import education.codeforlife.user.User;
import education.codeforlife.user.test.NoSchool;
import education.codeforlife.user.test.School1;
import education.codeforlife.user.test.School2;
import education.codeforlife.viewset.GenericViewSet;
import education.codeforlife.viewset.test.ModelViewSetTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import tools.jackson.databind.json.JsonMapper;

/** The base of the tests of users' and teachers' account endpoints. */
@Fixtures({School1.FIXTURE, School2.FIXTURE, NoSchool.FIXTURE})
abstract class AccountEndpointTest extends ModelViewSetTest<User, Long> {

    static final String PASSWORD = "Tr0ub4dor&3-horse";
    static final String OTHER_PASSWORD = "Corr3ct-battery-staple";
    static final Map<String, ?> BAD_TOKEN = Map.of("token", List.of("Does not match the given user."));

    @Autowired
    RecordingMailer mailer;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private JsonMapper json;

    @LocalServerPort
    private int port;

    @SuppressWarnings("unchecked") // a view set of users
    AccountEndpointTest(Class<?> viewSet) {
        super((Class<? extends GenericViewSet<User, Long>>) viewSet);
    }

    SentMail mail(String address, AccountMail mail) {
        return mailer.to(address).hasSent(mail.ordinal() + 1L);
    }

    /** The part of the link that is the token. */
    static String token(SentMail mail) {
        var parts = mail.value("link").split("/");
        return parts[parts.length - 1];
    }

    /** The only user with the address. */
    User withEmail(String email) {
        return row(jdbc.sql("select id from codeforlife.users where email = ?")
                .param(email)
                .query(Long.class)
                .single());
    }

    /** The answer to one anonymous request, and nothing else that a client of view sets asks for. */
    HttpResponse<String> post(String path, Map<String, ?> body) {
        return send("POST", path, body);
    }

    HttpResponse<String> send(String method, String path, Map<String, ?> body) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json.writeValueAsString(body)))
                .build();
        try {
            return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The statements of a request. Those that count attempts are left out: the mail's are the work of other threads in
     * production.
     */
    static List<String> statements(Queries queries, ThrowingCallable request) {
        return queries.of(request).stream()
                .filter(sql -> !sql.contains("codeforlife.login_attempts"))
                .toList();
    }

    long count(String condition) {
        return jdbc.sql("select count(*) from codeforlife.users where " + condition)
                .query(Long.class)
                .single();
    }

    boolean hasPassword(long userId, String password) {
        return encoder.matches(password, row(userId).getPassword());
    }

    static long id(User user) {
        return Objects.requireNonNull(user.getId());
    }
}
