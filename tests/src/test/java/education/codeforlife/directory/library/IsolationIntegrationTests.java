package education.codeforlife.directory.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import education.codeforlife.database.test.CleanDatabase;
import education.codeforlife.directory.world.ClassQuery;
import education.codeforlife.directory.world.RandomWorlds;
import education.codeforlife.directory.world.Sight;
import education.codeforlife.directory.world.UserQuery;
import education.codeforlife.directory.world.World;
import education.codeforlife.directory.world.World.Person;
import education.codeforlife.directory.world.WorldLoader;
import education.codeforlife.request.test.TestUsers;
import education.codeforlife.user.KnownUserStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Nothing that is read leads from one school to another. */
@SpringBootTest(classes = LibraryApplication.class)
@CleanDatabase
class IsolationIntegrationTests {

    private static final int WORLDS = 1000;
    private static final long SEED = Long.getLong("codeforlife.seed", 20_240_115);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Random random = new Random(SEED);
    private final TestUsers users;
    private final KnownUserStore knownUsers;
    private final JdbcClient jdbc;
    private final MockMvc http;

    IsolationIntegrationTests(
            @Autowired WebApplicationContext context,
            @Autowired TestUsers users,
            @Autowired KnownUserStore knownUsers,
            @Autowired JdbcClient jdbc) {
        this.http = MockMvcBuilders.webAppContextSetup(context).build();
        this.users = users;
        this.knownUsers = knownUsers;
        this.jdbc = jdbc;
    }

    @Test
    void everybodySeesWhatTheContractGivesThemInAThousandWorlds() {
        var worlds = RandomWorlds.make(WORLDS, random);
        new WorldLoader(jdbc).load(worlds);
        int seen = 0;
        for (int i = 0; i < WORLDS; i++) seen += ask(worlds.get(i), worlds.get((i + 1) % WORLDS));
        assertThat(seen).as("rows of others that were seen").isGreaterThan(WORLDS);
    }

    /** Somebody of the world asks for rows of it, and of another one. */
    private int ask(World world, World other) {
        int seen = 0;
        for (var viewer : viewers(world)) {
            var caller = new Caller(viewer);
            seen += listUsers(caller, world);
            listClasses(caller, world);
            retrieve(caller, world);
            retrieve(caller, other);
        }
        return seen;
    }

    private List<Person> viewers(World world) {
        var active = world.people.stream().filter(Person::active).toList();
        return random.ints(Math.min(3, active.size()), 0, active.size())
                .distinct()
                .mapToObj(active::get)
                .toList();
    }

    private int listUsers(Caller caller, World world) {
        var query = UserQuery.random(random, world);
        var expected = world.people.stream()
                .filter(person -> caller.sight.sees(person) && query.wants(person))
                .map(person -> String.valueOf(person.id()))
                .toList();
        caller.lists("/users", query::addTo, expected);
        return expected.size();
    }

    private void listClasses(Caller caller, World world) {
        if (!caller.sight.mayListClasses()) {
            caller.isAnswered("/classes", 403);
            return;
        }
        var query = ClassQuery.random(random, world);
        var expected = world.classes.stream()
                .filter(klass -> caller.sight.sees(klass) && query.wants(klass))
                .map(World.Klass::code)
                .toList();
        caller.lists("/classes", query::addTo, expected);
    }

    private void retrieve(Caller caller, World world) {
        var person = pick(world.people);
        var query = UserQuery.random(random, world);
        var found = caller.sight.sees(person) && query.wants(person);
        caller.isAnswered("/users/" + person.id(), query::addTo, found ? 200 : 404);
        var klass = pick(world.classes);
        caller.isAnswered(
                "/classes/" + klass.code(), status(caller.sight.mayRetrieveClasses(), caller.sight.sees(klass)));
        var school = pick(world.schools);
        caller.isAnswered(
                "/schools/" + school.id(), status(caller.sight.mayRetrieveSchools(), caller.sight.sees(school)));
    }

    private static int status(boolean permitted, boolean visible) {
        if (!permitted) return 403;
        return visible ? 200 : 404;
    }

    private <T> T pick(List<T> rows) {
        return rows.get(random.nextInt(rows.size()));
    }

    /** Somebody who asks, as the service knows them. */
    private final class Caller {

        private final Person person;
        private final Sight sight;
        private final String token;

        private Caller(Person person) {
            this.person = person;
            this.sight = new Sight(person);
            this.token = users.token(knownUsers.find(person.id()).orElseThrow());
        }

        private void lists(String path, Consumer<UriComponentsBuilder> query, List<String> expected) {
            var body = isAnswered(path, query, 200);
            var ids = new ArrayList<String>();
            body.get("data").forEach(row -> ids.add(row.get("id").asString()));
            assertThat(ids).as(words(path, query)).isEqualTo(expected);
            assertThat(body.get("count").intValue()).as(words(path, query)).isEqualTo(expected.size());
        }

        private void isAnswered(String path, int status) {
            isAnswered(path, query -> {}, status);
        }

        private JsonNode isAnswered(String path, Consumer<UriComponentsBuilder> query, int status) {
            try {
                var response = http.perform(get(uri(path, query)).header(TestUsers.HEADER, token))
                        .andReturn()
                        .getResponse();
                assertThat(response.getStatus()).as(words(path, query)).isEqualTo(status);
                return JSON.readTree(response.getContentAsString());
            } catch (Exception e) {
                throw new AssertionError(words(path, query), e);
            }
        }

        private String words(String path, Consumer<UriComponentsBuilder> query) {
            return "seed " + SEED + ": " + uri(path, query) + " for " + person;
        }

        private static java.net.URI uri(String path, Consumer<UriComponentsBuilder> query) {
            var uri = UriComponentsBuilder.fromPath(path);
            query.accept(uri);
            return uri.encode().build().toUri();
        }
    }
}
