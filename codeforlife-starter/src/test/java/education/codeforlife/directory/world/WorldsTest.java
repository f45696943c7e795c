package education.codeforlife.directory.world;

import education.codeforlife.caller.KnownUserStore;
import education.codeforlife.database.test.CleanDatabase;
import education.codeforlife.directory.world.World.Person;
import education.codeforlife.request.test.TestUsers;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The base of tests in some more than a thousand made-up worlds; {@code -Dcodeforlife.seed=…} makes others. */
@SpringBootTest
@CleanDatabase
public abstract class WorldsTest {

    private static final int WORLDS = 1050;
    private static final long SEED = Long.getLong("codeforlife.seed", 20_240_115);

    @Autowired
    private WebApplicationContext service;

    @Autowired
    private TestUsers users;

    @Autowired
    private KnownUserStore knownUsers;

    @Autowired
    protected JdbcClient jdbc;

    protected final Random random = new Random(SEED);
    protected final List<World> worlds = RandomWorlds.make(WORLDS, random);

    private MockMvc http;

    @BeforeEach
    final void loadWorlds() {
        http = MockMvcBuilders.webAppContextSetup(service).build();
        new WorldLoader(jdbc).load(worlds);
    }

    /** Returns a caller with the rights that the service knows of this person. */
    protected final Caller caller(Person person) {
        var known = knownUsers.find(person.id()).orElseThrow();
        return new Caller(person, http, users.token(known), "seed " + SEED);
    }

    /** Another world than the given one. */
    protected final World otherThan(World world) {
        var other = pick(worlds);
        return other == world ? otherThan(world) : other;
    }

    protected final <T> T pick(List<T> rows) {
        return rows.get(random.nextInt(rows.size()));
    }
}
