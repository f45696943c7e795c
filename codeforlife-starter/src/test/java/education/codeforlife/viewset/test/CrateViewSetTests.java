package education.codeforlife.viewset.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import education.codeforlife.fixture.test.Fixtures;
import education.codeforlife.viewset.test.sample.Crate;
import education.codeforlife.viewset.test.sample.CrateViewSet;
import education.codeforlife.viewset.test.sample.CratesInUse;
import education.codeforlife.viewset.test.sample.SampleApplication;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** What the service makes itself is right, too. */
@ContextConfiguration(classes = SampleApplication.class)
@Fixtures("viewset_test_fruits.json")
class CrateViewSetTests extends ModelViewSetTest<Crate, Long> {

    private static final Map<String, ?> BODY =
            Map.of("label", "red", "slots", List.of(Map.of("note", "b"), Map.of("note", "a"), Map.of("note", "b")));

    @Autowired
    private JdbcClient jdbc;

    private long crate;

    CrateViewSetTests() {
        super(CrateViewSet.class);
    }

    @BeforeEach
    void addCrate() {
        jdbc.sql("insert into shelves (id, crates) values (1, 0)").update();
        crate = client.create(BODY).json().path("id").longValue();
    }

    @Test
    void answeredVersionMayChangeWithEachWrite() {
        client.partialUpdate(crate, Map.of("label", "blue")).succeeds().hasField("revision", 1);
        client.bulkPartialUpdate(Map.of(crate, Map.of("label", "green"))).succeeds();
        client.update(crate, BODY).succeeds();
    }

    @Test
    void sentVersionNeedNotBeTheAnsweredOne() {
        client.partialUpdate(crate, Map.of("label", "blue", "version", 0)).succeeds();
    }

    @Test
    void childrenAreAnsweredWithKeysThatWereNotSent() {
        client.create(BODY).succeeds();
        client.bulkCreate(BODY, Map.of("label", "empty", "slots", List.of())).succeeds();
        client.partialUpdate(crate, Map.of("slots", List.of(Map.of("note", "d"), Map.of("note", "c"))))
                .succeeds();
    }

    @Test
    void valueThatIsShownOnceNeedNotBeStored() {
        assertThat(client.create(BODY).succeeds().json().path("token").isString())
                .isTrue();
        client.retrieve(crate).hasField("token", null);
    }

    @Test
    void valueThatTheServiceMakesOfWhatIsSentIsDeclared() {
        client.changing("code")
                .create(Map.of("label", "red", "code", "ab-1"))
                .succeeds()
                .hasField("code", "AB-1");
        client.changing("code").partialUpdate(crate, Map.of("code", "ab-2")).succeeds();
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() ->
                        client.partialUpdate(crate, Map.of("code", "ab-3")).succeeds())
                .withMessageContaining("code was sent as \"ab-3\", but answered as \"AB-3\"");
    }

    @Test
    void valueThatIsMadeAtEachReadMayDiffer() {
        client.create(BODY);
        client.list().hasModels(crate, crate + 1);
        client.retrieve(crate).hasModel(crate);
    }

    @Test
    void deletionMayWriteToOtherTables() {
        client.destroy(crate).succeeds();
        assertThat(jdbc.sql("select crates from shelves").query(Integer.class).single())
                .isZero();
    }

    @Test
    void deletionMayLeaveTheRowToAnotherTable(@Autowired ApplicationContext context) {
        var inUse = new CrateCase(context);
        inUse.client.destroy(crate).succeeds();
        inUse.client.list().hasModels();
    }

    @Test
    void deletionThatTakesRowsOfTheModelAlongIsDeclared() {
        var child = client.create(BODY).json().path("id").longValue();
        jdbc.sql("update crates set parent_id = ? where id = ?")
                .params(crate, child)
                .update();
        client.touching(child).destroy(crate).succeeds();
    }

    @Test
    void deletionThatTakesRowsOfTheModelAlongFailsUndeclared() {
        var child = client.create(BODY).json().path("id").longValue();
        jdbc.sql("update crates set parent_id = ? where id = ?")
                .params(crate, child)
                .update();
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> client.destroy(crate).succeeds())
                .withMessageContaining("Another row was changed: crates " + child + " is gone");
    }

    @Test
    void succeedsFailsWhereItIsSaid() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> client.destroy(crate + 1).succeeds())
                .withMessageContaining("Expected the action to succeed with 204");
    }

    @Test
    void answersHaveHeaders() {
        var label = client.action("GET", crate, "label", null)
                .succeeds()
                .hasHeader("content-disposition", "attachment; filename=\"label.txt\"");
        assertThat(label.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
        assertThat(label.json().stringValue()).isEqualTo("FRAGILE");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> label.hasHeader("X-Other", "a"))
                .withMessageContaining("Expected the header X-Other to be a, but it is missing");
    }

    @Test
    void redirectsAreNotFollowed() {
        var answer = client.action("POST", crate, "move", null).isRedirect("/crates/" + crate + "/");
        answer.isRedirect("../");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> answer.isRedirect("/crates/"))
                .withMessageContaining("Expected a redirect to /crates/, but the location is /crates/" + crate + "/");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> client.retrieve(crate).isRedirect("/crates/"))
                .withMessageContaining("The status is 200, not that of a redirect");
    }

    @Test
    void redirectThatIsNotExpectedFails() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> client.action("POST", crate, "move", null).succeeds())
                .withMessageContaining("answered 303");
    }

    @Test
    void customActionsTakeAQuery() {
        client.listAction("GET", "report?year=2024", null).hasBody(List.of("of 2024"));
        client.listAction("GET", "/report/?year=2025", null).hasBody(List.of("of 2025"));
    }

    @Test
    void misusesSayWhatToCallInstead() {
        assertMisuse(() -> client.listAction("GET", "", null), "call list()");
        assertMisuse(() -> client.listAction("POST", "/", BODY), "call create(body)");
        assertMisuse(() -> client.listAction("DELETE", "", null), "use one of ");
        assertMisuse(() -> client.listAction("PATCH", "bulk/", BODY), "call bulkPartialUpdate(");
        assertMisuse(() -> client.action("DELETE", crate, "", null), "call destroy(row)");
        assertMisuse(() -> client.create(List.of(BODY)), "call bulkCreate(bodies)");
        assertMisuse(() -> client.bulkCreate(List.of(BODY, BODY)), "as separate arguments");
        assertMisuse(() -> client.bulkDestroy(List.of(crate)), "as separate arguments");
        assertMisuse(() -> client.list().hasModels(List.of(crate)), "as separate arguments");
        assertMisuse(() -> client.retrieve(crate).isRefused(200), "call hasStatus(200)");
    }

    private static void assertMisuse(Runnable call, String cure) {
        assertThatIllegalArgumentException().isThrownBy(call::run).withMessageContaining(cure);
    }

    private static final class CrateCase extends ModelViewSetTest<Crate, Long> {

        CrateCase(ApplicationContext context) {
            super(CratesInUse.class);
            findViewSet(context);
        }
    }
}
