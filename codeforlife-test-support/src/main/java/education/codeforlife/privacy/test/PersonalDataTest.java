package education.codeforlife.privacy.test;

import static java.util.stream.Collectors.joining;

import education.codeforlife.database.test.CleanDatabase;
import education.codeforlife.privacy.PersonalData;
import java.util.List;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Base of the test that a service erases all data of a user. By itself it checks that every table which refers to people has
 * a {@link PersonalData} bean; what is left after an erasure, a test of the service's own asks:
 *
 * <pre>{@code
 * class SubmissionDataTests extends PersonalDataTest {
 *
 *     @Test
 *     void nothingIsLeftOfAStudent() {
 *         assertForgotten(() -> anonymisation.anonymise(3), "Grace", "grace@example.com", "grace's own words");
 *     }
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT) // as for view sets, whose context it shares
@CleanDatabase
public abstract class PersonalDataTest {

    private static final String[] PEOPLE = {"codeforlife.users", "codeforlife.teachers", "codeforlife.students"};

    @SuppressWarnings("NullAway.Init") // before each test
    private Catalog catalog;

    @SuppressWarnings("NullAway.Init") // before each test
    private List<PersonalData> holders;

    @Autowired
    final void connect(DataSource dataSource, ObjectProvider<PersonalData> holders) {
        this.catalog = new Catalog(JdbcClient.create(dataSource));
        this.holders = holders.orderedStream().toList();
    }

    @Test
    protected void everyTableThatRefersToPeopleIsAnsweredFor() {
        var forgotten = new TreeSet<>(catalog.referringTo(PEOPLE));
        holders.forEach(holder -> forgotten.removeAll(holder.tables()));
        if (!forgotten.isEmpty()) {
            throw new AssertionError("Missing PersonalData beans for " + forgotten + ", which refer to people");
        }
    }

    /**
     * The erasure leaves none of the values in any column of any table, in whatever case or as part of another value;
     * before it, each of them has to be there.
     */
    protected final void assertForgotten(Runnable erasure, String... values) {
        for (var value : values) {
            if (catalog.find(value).isEmpty()) {
                throw new AssertionError("\"" + value + "\" is not stored before the erasure");
            }
        }
        erasure.run();
        var left = List.of(values).stream()
                .flatMap(value -> catalog.find(value).stream().map(column -> "\"" + value + "\" in " + column))
                .collect(joining(", "));
        if (!left.isEmpty()) throw new AssertionError("Still stored after the erasure: " + left);
    }
}
