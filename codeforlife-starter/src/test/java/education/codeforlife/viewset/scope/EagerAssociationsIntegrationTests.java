package education.codeforlife.viewset.scope;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.database.test.CleanDatabase;
import education.codeforlife.database.test.Queries;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionOperations;

/** Each row leads to rows of its own by eager associations, and answers all of their names. */
@SpringBootTest(
        classes = ScopeApplication.class,
        properties = {
            "spring.jpa.hibernate.ddl-auto=create",
            "spring.jpa.properties.hibernate.hbm2ddl.create_namespaces=true",
            "spring.flyway.enabled=false"
        })
@AutoConfigureMockMvc
@CleanDatabase
class EagerAssociationsIntegrationTests {

    private static final int COLLECTIONS = 4;

    private final List<Match> matches = new ArrayList<>();

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Queries queries;

    @Autowired
    private EntityManager entities;

    @Autowired
    private TransactionOperations transactions;

    @BeforeEach
    void save() {
        transactions.executeWithoutResult(status -> {
            Match previous = null;
            for (int i = 0; i < 10; i++) {
                previous = Match.of("m" + i, previous);
                entities.persist(previous);
                matches.add(previous);
            }
        });
    }

    @Test
    void listTakesOneQueryAndOneForEachCollection() {
        queries.during(() -> send(HttpMethod.GET, "/matches/", null)).hasCount(1 + COLLECTIONS);
    }

    @Test
    void retrieveTakesOneQueryAndOneForEachCollection() {
        queries.during(() -> send(HttpMethod.GET, path(9), null)).hasCount(1 + COLLECTIONS);
    }

    @Test
    void bulkChangeTakesOneQueryForEachCollectionToo() {
        var body = new StringBuilder("{");
        for (var match : matches) {
            body.append(body.length() > 1 ? "," : "")
                    .append("\"")
                    .append(match.id)
                    .append("\": {}");
        }

        queries.during(() -> send(
                        HttpMethod.PATCH, "/matches/bulk/", body.append("}").toString()))
                .hasCountAtMost(2 + COLLECTIONS);
    }

    @Test
    void changeLocksTheRowAlone() {
        assertThat(queries.of(() -> send(HttpMethod.PATCH, path(9), "{}")))
                .first()
                .asString()
                .contains("update of")
                .doesNotContain("join");
    }

    @Test
    void changeKeepsWhatIsLoaded() {
        queries.during(() -> send(HttpMethod.PATCH, path(9), "{}")).hasCountAtMost(2 + COLLECTIONS);
        var answer = send(HttpMethod.PATCH, path(9), "{\"name\": \"new\"}");

        assertThat(answer).contains("\"m8\",\"m9\",\"m91\",\"m92\",\"new\"");
    }

    private String path(int index) {
        return "/matches/" + matches.get(index).id + "/";
    }

    private String send(HttpMethod method, String path, @Nullable String body) {
        var request = http.method(method).uri(path);
        if (body != null) request.contentType(MediaType.APPLICATION_JSON).content(body);
        var answer = request.exchange();
        assertThat(answer).hasStatus(HttpStatus.OK);
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
