package education.codeforlife.example.school;

import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import education.codeforlife.database.test.CleanDatabase;
import education.codeforlife.database.test.Queries;
import education.codeforlife.example.Api;
import education.codeforlife.example.Rows;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The school over HTTP. */
@SpringBootTest(
        classes = SchoolApplication.class,
        webEnvironment = RANDOM_PORT,
        properties = {"spring.flyway.locations=classpath:example/school", "codeforlife.user.enabled=false"})
@AutoConfigureRestTestClient
@CleanDatabase
public abstract class SchoolTests {

    protected static final String DENIED = "{'detail': 'You do not have permission to perform this action.'}";
    protected static final String MISSING = "{'__all__': ['Some models do not exist.']}";

    @Autowired
    private RestTestClient client;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    protected Queries queries;

    protected Api anyone() {
        return Api.of(client, Map.of());
    }

    /** Teaches classes 1, 2 and 5. */
    protected Api alice() {
        return as("alice");
    }

    /** Teaches class 3 of the same school. */
    protected Api carl() {
        return as("carl");
    }

    /** Is an admin of that school. */
    protected Api ada() {
        return as("ada");
    }

    /** Teaches class 4 of another school. */
    protected Api olga() {
        return as("olga");
    }

    /** Is in class 1. */
    protected Api pupil() {
        return as("pupil");
    }

    private Api as(String user) {
        return Api.of(client, Map.of(SchoolApplication.USER, user));
    }

    protected JdbcClient jdbc() {
        return jdbc;
    }

    /** Does something in a transaction and commits. */
    protected <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> work.get()));
    }

    /** The rows of a query, their columns joined by blanks. */
    protected List<String> rows(String sql) {
        return Rows.of(jdbc, sql);
    }
}
