package education.codeforlife.viewset.scope;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.database.test.CleanDatabase;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Teams a to d have three players each, two of them with a name in "p"; e does not have any, f is inactive. The captain
 * of a plays for two teams.
 */
@SpringBootTest(
        classes = ScopeApplication.class,
        properties = {
            "spring.jpa.hibernate.ddl-auto=create",
            "spring.jpa.properties.hibernate.hbm2ddl.create_namespaces=true",
            "spring.flyway.enabled=false"
        })
@AutoConfigureMockMvc
@CleanDatabase
class JoinedScopeIntegrationTests {

    private final List<Team> teams = new ArrayList<>();

    @Autowired
    private MockMvcTester http;

    @Autowired
    private JsonMapper json;

    @Autowired
    private EntityManager entities;

    @Autowired
    private TransactionOperations transactions;

    @BeforeEach
    void save() {
        transactions.executeWithoutResult(status -> {
            var both = Player.named("p of both");
            entities.persist(both);
            for (var name : List.of("d", "c", "b", "a")) saveTeam(name, both);
            saveTeam("e", null);
            saveTeam("f", both).active = false;
        });
    }

    private Team saveTeam(String name, @Nullable Player both) {
        var players = new ArrayList<Player>();
        if (both != null) players.addAll(List.of(both, Player.named("p of " + name), Player.named("q of " + name)));
        players.forEach(entities::persist);
        var team = Team.of(name, name.equals("a") ? both : null, Set.copyOf(players));
        entities.persist(team);
        teams.add(team);
        return team;
    }

    @ParameterizedTest
    @EnumSource
    void rowsAreFoundOnce(TeamScope scope) {
        TeamScope.use(scope);

        assertPages("ordering=name", List.of("a", "b"), List.of("c", "d"));
        assertPages("ordering=-name", List.of("d", "c"), List.of("b", "a"));
        assertPages("", List.of("d", "c"), List.of("b", "a"));
        assertPages("ordering=captain", List.of("a", "d"), List.of("c", "b"));
        assertPages("ordering=name&player=p", List.of("a", "b"), List.of("c", "d"));
        assertPages("ordering=name&kind=joined&colour=red", List.of("a", "b"), List.of("c", "d"));
        assertThat(answer(HttpMethod.GET, path("a"), null).get("captain").stringValue())
                .isEqualTo("p of both");
        assertThat(status(HttpMethod.GET, path("e"), null)).isEqualTo(404);
        assertThat(status(HttpMethod.GET, path("f"), null)).isEqualTo(404);
    }

    private void assertPages(String query, List<String> first, List<String> second) {
        var page = answer(HttpMethod.GET, "/teams/?limit=2&" + query, null);
        assertThat(page.get("count").intValue()).as(query).isEqualTo(4);
        assertThat(names(page.get("data"))).as(query).isEqualTo(first);
        page = answer(HttpMethod.GET, "/teams/?limit=2&offset=2&" + query, null);
        assertThat(page.get("count").intValue()).as(query).isEqualTo(4);
        assertThat(names(page.get("data"))).as(query).isEqualTo(second);
        page = answer(HttpMethod.GET, "/teams/?limit=2&offset=4&" + query, null);
        assertThat(page.get("count").intValue()).as(query).isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource
    void rowsThatStayInScopeAreChangedAndDeleted(TeamScope scope) {
        TeamScope.use(scope);

        assertThat(answer(HttpMethod.PATCH, path("a"), "{\"name\": \"new\"}")
                        .get("name")
                        .stringValue())
                .isEqualTo("new");
        assertThat(status(HttpMethod.PATCH, path("e"), "{}")).isEqualTo(404);
        assertRelatedRowIsFound();
        assertRowsAreChangedTogether();
        assertThat(status(HttpMethod.POST, "/teams/", "{\"name\": \"without players\", \"captain\": null}"))
                .isEqualTo(403);
        assertRowsAreDeleted();
    }

    private void assertRowsAreChangedTogether() {
        var body = json.createObjectNode();
        for (var team : List.of("a", "b", "c")) body.putObject(id(team)).put("name", "new " + team);

        var changed = answer(HttpMethod.PATCH, "/teams/bulk/", body.toString());

        assertThat(names(changed)).containsExactly("new c", "new b", "new a");
        body.putObject(id("e"));
        assertThat(status(HttpMethod.PATCH, "/teams/bulk/", body.toString())).isEqualTo(400);
    }

    private void assertRowsAreDeleted() {
        assertThat(status(HttpMethod.DELETE, path("a"), null)).isEqualTo(204);
        assertThat(status(HttpMethod.DELETE, "/teams/bulk/", "[" + id("b") + "," + id("c") + "," + id("e") + "]"))
                .isEqualTo(204);
        assertThat(names(answer(HttpMethod.GET, "/teams/", null).get("data"))).containsExactly("d");
    }

    private void assertRelatedRowIsFound() {
        var captain = team("a").getCaptain();
        assertThat(captain).isNotNull();

        var changed = answer(HttpMethod.PATCH, path("b"), "{\"captain\": " + captain.id + "}");

        assertThat(changed.get("captain").stringValue()).isEqualTo("p of both");
    }

    private List<String> names(JsonNode rows) {
        var names = new ArrayList<String>();
        for (var row : rows) names.add(row.get("name").stringValue());
        return names;
    }

    private Team team(String name) {
        return teams.stream()
                .filter(team -> team.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String id(String name) {
        return String.valueOf(team(name).id);
    }

    private String path(String name) {
        return "/teams/" + id(name) + "/";
    }

    private JsonNode answer(HttpMethod method, String path, @Nullable String body) {
        var answer = send(method, path, body);
        assertThat(answer.getResponse().getStatus()).as(path).isEqualTo(200);
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }

    private int status(HttpMethod method, String path, @Nullable String body) {
        return send(method, path, body).getResponse().getStatus();
    }

    private MvcTestResult send(HttpMethod method, String path, @Nullable String body) {
        var request = http.method(method).uri(path);
        if (body != null) request.contentType(MediaType.APPLICATION_JSON).content(body);
        return request.exchange();
    }
}
