package education.codeforlife.database.test;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * Counts the executions that reach the database, from whichever thread, so that a test sees an N+1 before a user does.
 * A batch counts once; begin, commit and rollback do not count. A bean of every test's application context:
 *
 * <pre>{@code
 * @Autowired
 * private Queries queries;
 *
 * @Test
 * void listTakesTwoQueries() {
 *     queries.during(() -> client.list()).hasCount(2);
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
public final class Queries {

    private final List<List<String>> recordings = new CopyOnWriteArrayList<>();

    /** Runs an action and returns what to assert of the SQL that was executed meanwhile. */
    public QueriesAssert during(ThrowingCallable action) {
        return new QueriesAssert(of(action));
    }

    /** Runs an action and returns the SQL that was executed meanwhile, in order. */
    public List<String> of(ThrowingCallable action) {
        List<String> recording = new CopyOnWriteArrayList<>();
        recordings.add(recording);
        try {
            action.call();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError(e);
        } finally {
            recordings.removeIf(other -> other == recording);
        }
        return List.copyOf(recording);
    }

    void executing(String sql) {
        recordings.forEach(recording -> recording.add(sql));
    }
}
