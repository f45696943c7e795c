package education.codeforlife.directory.library;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.directory.world.Caller;
import education.codeforlife.directory.world.ClassQuery;
import education.codeforlife.directory.world.UserQuery;
import education.codeforlife.directory.world.World;
import education.codeforlife.directory.world.World.Klass;
import education.codeforlife.directory.world.World.Person;
import education.codeforlife.directory.world.WorldsTest;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/** Nothing that is read leads from one school to another. */
class IsolationIntegrationTests extends WorldsTest {

    @Test
    void everybodySeesWhatTheContractGivesThemInAThousandWorlds() {
        int seen = 0;
        for (var world : worlds) seen += ask(world);
        assertThat(seen).as("users that were seen").isGreaterThan(worlds.size());
    }

    /** A random user asks for rows of their own world, and of another one. */
    private int ask(World world) {
        var people = world.people.stream().filter(Person::active).toList();
        if (people.isEmpty()) return 0;
        var caller = caller(pick(people));
        listClasses(caller, world);
        retrieve(caller, random.nextBoolean() ? world : otherThan(world));
        return listUsers(caller, world);
    }

    private int listUsers(Caller caller, World world) {
        var query = UserQuery.random(random, world);
        var expected = world.people.stream()
                .filter(person -> caller.sight().sees(person) && query.wants(person))
                .map(person -> String.valueOf(person.id()))
                .toList();
        assertLists(caller, "/users", query::addTo, expected);
        return expected.size();
    }

    private void listClasses(Caller caller, World world) {
        if (!caller.sight().mayListClasses()) {
            caller.get("/classes", 403);
            return;
        }
        var query = ClassQuery.random(random, world);
        var expected = world.classes.stream()
                .filter(klass -> caller.sight().sees(klass) && query.wants(klass))
                .map(Klass::code)
                .toList();
        assertLists(caller, "/classes", query::addTo, expected);
    }

    private static void assertLists(
            Caller caller, String path, Consumer<UriComponentsBuilder> query, List<String> expected) {
        var page = caller.get(path, query, 200);
        assertThat(page.get("data").valueStream().map(IsolationIntegrationTests::id))
                .as("%s of %s, %s", path, caller, page)
                .containsExactlyElementsOf(expected);
        assertThat(page.get("count").intValue()).as("%s of %s", path, caller).isEqualTo(expected.size());
    }

    private static String id(JsonNode row) {
        return row.get("id").asString();
    }

    private void retrieve(Caller caller, World world) {
        var sight = caller.sight();
        var person = pick(world.people);
        var query = UserQuery.random(random, world);
        var found = sight.sees(person) && query.wants(person);
        caller.get("/users/" + person.id(), query::addTo, found ? 200 : 404);
        var klass = pick(world.classes);
        caller.get("/classes/" + klass.code(), status(sight.mayRetrieveClasses(), sight.sees(klass)));
        var school = pick(world.schools);
        caller.get("/schools/" + school.id(), status(sight.mayRetrieveSchools(), sight.sees(school)));
    }

    private static int status(boolean permitted, boolean visible) {
        if (!permitted) return 403;
        return visible ? 200 : 404;
    }
}
