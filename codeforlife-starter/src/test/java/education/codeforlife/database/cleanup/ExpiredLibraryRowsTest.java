package education.codeforlife.database.cleanup;

import education.codeforlife.database.ExpiredRows;
import education.codeforlife.database.test.CleanDatabase;
import education.codeforlife.database.test.ExpiredRowsContract;
import education.codeforlife.settings.test.MutableClock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The contract on the beans of a service with the library's people. */
@SpringBootTest(classes = CleanUpApplication.class, properties = "codeforlife.auth.enabled=true")
@Import(MutableClock.class)
@CleanDatabase
abstract class ExpiredLibraryRowsTest extends ExpiredRowsContract {

    private final String name;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected MutableClock clock;

    @Autowired
    private List<ExpiredRows> all;

    private int added;

    ExpiredLibraryRowsTest(String name) {
        this.name = name;
    }

    /** Adds the row with the given number. */
    protected abstract void add(int number, boolean expired);

    @Override
    protected final ExpiredRows rows() {
        return all.stream().filter(rows -> rows.name().equals(name)).findFirst().orElseThrow();
    }

    @Override
    protected final void addExpired(int count) {
        addAll(count, true);
    }

    @Override
    protected final void addLive(int count) {
        addAll(count, false);
    }

    private void addAll(int count, boolean expired) {
        IntStream.range(0, count).forEach(row -> add(++added, expired));
    }

    @Override
    protected final long count() {
        return jdbc.sql("select count(*) from codeforlife." + name)
                .query(Long.class)
                .single();
    }

    protected final OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
