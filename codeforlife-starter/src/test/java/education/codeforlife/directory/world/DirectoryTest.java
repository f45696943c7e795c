package education.codeforlife.directory.world;

import education.codeforlife.caller.KnownUser;
import education.codeforlife.caller.KnownUserStore;
import education.codeforlife.directory.world.World.Person;
import education.codeforlife.viewset.GenericViewSet;
import education.codeforlife.viewset.test.Answer;
import education.codeforlife.viewset.test.ModelClient;
import education.codeforlife.viewset.test.ModelViewSetTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The base of tests with the people of a {@link Town}. */
public abstract class DirectoryTest<E, K> extends ModelViewSetTest<E, K> {

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    private KnownUserStore knownUsers;

    protected final Town town = new Town();

    protected DirectoryTest() {}

    protected DirectoryTest(Class<? extends GenericViewSet<E, K>> viewSet) {
        super(viewSet);
    }

    @BeforeEach
    final void loadTown() {
        new WorldLoader(jdbc).load(List.of(town.world));
    }

    protected final KnownUser known(Person person) {
        return knownUsers.find(person.id()).orElseThrow();
    }

    protected final ModelClient as(Person person) {
        return client.loginAs(known(person));
    }

    protected static Object[] ids(Person... people) {
        return Arrays.stream(people).map(Person::id).toArray();
    }

    /** The list is refused for what the parameter is. */
    protected final void refuses(Person person, String parameter, String value, String message) {
        Answer answer = as(person).list(Map.of(parameter, value));
        answer.hasErrors(Map.of(parameter, List.of(message)));
    }
}
