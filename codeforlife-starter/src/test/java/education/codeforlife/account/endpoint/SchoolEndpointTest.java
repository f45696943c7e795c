package education.codeforlife.account.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.caller.KnownUser;
import education.codeforlife.database.test.CleanDatabase;
import education.codeforlife.database.test.Queries;
import education.codeforlife.fixture.test.Fixtures;
import education.codeforlife.mail.test.RecordingMailer;
import education.codeforlife.request.test.TestUsers;
import education.codeforlife.session.test.Browser;
import education.codeforlife.user.test.NoSchool;
import education.codeforlife.user.test.School1;
import education.codeforlife.user.test.School2;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The base of tests of the endpoints of schools, with the people of two schools and of none. */
@SpringBootTest(classes = AccountEndpointApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@CleanDatabase
@Fixtures({School1.FIXTURE, School2.FIXTURE, NoSchool.FIXTURE})
abstract class SchoolEndpointTest {

    static final String FORBIDDEN = "403 {'detail':'You do not have permission to perform this action.'}";
    static final String ANONYMOUS = "403 {'detail':'Authentication credentials were not provided.'}";

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Queries queries;

    @Autowired
    RecordingMailer mailer;

    @Autowired
    private TestUsers users;

    /** Sends a body with single quotes. */
    final Browser.Answer send(@Nullable KnownUser user, String method, String path, @Nullable String body) {
        Map<String, String> headers = user == null ? Map.of() : Map.of(TestUsers.HEADER, users.token(user));
        return Browser.of(context).send(method, path, body == null ? null : body.replace('\'', '"'), headers);
    }

    /** Returns the status and the body, with single quotes. */
    final String ask(@Nullable KnownUser user, String method, String path, @Nullable String body) {
        return text(send(user, method, path, body));
    }

    static String text(Browser.Answer answer) {
        var body = answer.body().isMissingNode() ? "" : answer.body().toString();
        return (answer.status() + " " + body.replace("\\\"", "'").replace('"', '\'')).trim();
    }

    /** Expects the answer from each of the users. */
    final void assertRefused(
            List<? extends @Nullable KnownUser> callers,
            String method,
            String path,
            @Nullable String body,
            int status) {
        for (var caller : callers) {
            assertThat(send(caller, method, path, body).status())
                    .as("%s %s of %s", method, path, caller)
                    .isEqualTo(status);
        }
    }

    /** Returns the result of each, called at the same time. */
    static <T> List<T> atOnce(List<Supplier<T>> calls) {
        return calls.stream().map(CompletableFuture::supplyAsync).toList().stream()
                .map(CompletableFuture::join)
                .toList();
    }

    /** Returns the statuses of the request and of the same one at the same time, in order. */
    final List<Integer> twiceAtOnce(@Nullable KnownUser user, String method, String path, String body) {
        Supplier<Integer> call = () -> send(user, method, path, body).status();
        return atOnce(List.of(call, call)).stream().sorted().toList();
    }

    static String list(int count, String item) {
        return IntStream.range(0, count)
                .mapToObj(i -> item.replace("#", Integer.toString(i)))
                .collect(java.util.stream.Collectors.joining(",", "[", "]"));
    }

    static String map(Stream<Long> keys, String value) {
        return keys.map(key -> "'" + key + "': " + value.replace("#", key.toString()))
                .collect(java.util.stream.Collectors.joining(",", "{", "}"));
    }

    final @Nullable String value(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(String.class).optional().orElse(null);
    }

    final long count(String table) {
        return jdbc.sql("select count(*) from codeforlife." + table)
                .query(Long.class)
                .single();
    }
}
