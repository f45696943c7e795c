package education.codeforlife.viewset.scope;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.database.test.CleanDatabase;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
class RelatedFilterIntegrationTests {

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
        TeamScope.use(TeamScope.INNER_JOIN);
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

    @Test
    void rowsOfTheRelatedRowAreFound() {
        assertThat(found("captain=" + captain().id)).containsExactly("a");
        assertThat(found("player_in=" + captain().id)).containsExactly("a", "b", "c", "d");
        assertThat(found("captain_name=p of both")).containsExactly("a");
        assertThat(found("captain=")).containsExactly("a", "b", "c", "d");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "captain=4711|captain|Select a valid choice. That choice is not one of the available choices.",
                "captain=x|captain|Select a valid choice. That choice is not one of the available choices.",
                "captain=99999999999999999999|captain|Select a valid choice. That choice is not one of the available"
                        + " choices.",
                "captain_name=unknown|captain_name|Select a valid choice. That choice is not one of the available"
                        + " choices.",
                "player_in=4711&player_in=4712|player_in|Select a valid choice. 4711 is not one of the available"
                        + " choices.",
                "player_in=99999999999999999999|player_in|Select a valid choice. 99999999999999999999 is not one of"
                        + " the available choices.",
                "player_in=x|player_in|“x” is not a valid value."
            })
    void keyOfARowThatDoesNotExistIs400(String query, String field, String message) {
        assertRefused(query, field, message);
    }

    @Test
    void keyOfARowOutOfScopeIsUnknown() {
        var hidden = transactions.execute(status -> {
            var player = Player.named("hidden");
            entities.persist(player);
            var team = Team.of("g", player, Set.of(player, Player.named("p of g")));
            team.players.forEach(entities::persist);
            entities.persist(team);
            return player;
        });

        assertRefused(
                "captain=" + hidden.id,
                "captain",
                "Select a valid choice. That choice is not one of the available choices.");
        assertThat(found("captain_name=hidden")).containsExactly("g");
    }

    @Test
    void retrieveRefusesAnUnknownKeyToo() {
        assertThat(send(HttpMethod.GET, path("a") + "?captain=4711", null)).hasStatus(400);
        assertThat(status(HttpMethod.GET, path("b") + "?captain=" + captain().id, null))
                .isEqualTo(404);
    }

    @Test
    void constantsAreSpelledAsTheAnswersSpellThem() {
        transactions.executeWithoutResult(status -> {
            entities.find(Team.class, team("a").id).league = Team.Division.SECOND_DIVISION;
        });

        assertThat(answer(HttpMethod.GET, path("a"), null).get("league").stringValue())
                .isEqualTo("second");
        assertThat(found("league=second")).containsExactly("a");
        assertRefused(
                "league=SECOND_DIVISION",
                "league",
                "Select a valid choice. SECOND_DIVISION is not one of the available choices.");
    }

    @Test
    void rowsWithoutAnAssociationAreFoundAndOrdered() {
        assertThat(found("captain__isnull=true")).containsExactly("b", "c", "d");
        assertThat(found("captain__isnull=false")).containsExactly("a");
        assertThat(found("ordering=-captain_first,name")).containsExactly("b", "c", "d", "a");
        assertThat(found("ordering=captain_first,name")).containsExactly("b", "c", "d", "a");
        assertThat(found("ordering=captain,name")).containsExactly("a", "b", "c", "d");
    }

    private Player captain() {
        return requireNonNull(team("a").getCaptain());
    }

    private List<String> found(String query) {
        var ordered = query.contains("ordering") ? query : query + "&ordering=name";
        return names(answer(HttpMethod.GET, "/teams/?" + ordered, null).get("data"));
    }

    private void assertRefused(String query, String field, String message) {
        var answer = send(HttpMethod.GET, "/teams/?" + query, null);
        assertThat(answer).hasStatus(400);
        var body = json.readTree(answer.getResponse().getContentAsByteArray());
        assertThat(body.get(field).get(0).stringValue()).isEqualTo(message);
        assertThat(body).hasSize(1);
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
