package education.codeforlife.wire;

import education.codeforlife.fuzz.test.FuzzTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** View sets with an attribute of each kind of scalar, and an ordinary controller. */
@WireTest
class WireFuzzTests extends FuzzTest {

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void seed() {
        new Seed(database).baseline();
    }

    @Override
    protected List<String> words() {
        return List.of("apple", "true", "2024-02-29", "12:00:00");
    }

    @Override
    protected int requests() {
        return 4_000;
    }
}
