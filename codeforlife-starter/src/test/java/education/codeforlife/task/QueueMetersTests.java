package education.codeforlife.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import education.codeforlife.settings.test.MutableClock;
import education.codeforlife.task.dbscheduler.QueueMeters;
import education.codeforlife.task.dbscheduler.TaskTable;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** The meters of a queue in a database that is away. */
class QueueMetersTests {

    static class Handlers {
        @Task("one")
        void one() {}

        @Task("other")
        void other() {}
    }

    private static final class AwayDataSource extends AbstractDataSource {

        private final AtomicInteger connections = new AtomicInteger();

        @Override
        public Connection getConnection() throws SQLException {
            connections.incrementAndGet();
            throw new SQLException("away");
        }

        @Override
        public Connection getConnection(String username, String password) throws SQLException {
            return getConnection();
        }
    }

    private final AwayDataSource database = new AwayDataSource();
    private final MutableClock clock = new MutableClock();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final QueueMeters queue = queue();

    private QueueMeters queue() {
        var context = new GenericApplicationContext();
        context.registerBean(Handlers.class);
        context.refresh();
        var declarations = TaskDeclarations.of(context.getDefaultListableBeanFactory(), "school");
        return QueueMeters.of(TaskTable.of(database, "school.scheduled_tasks", clock), declarations, clock, registry);
    }

    @Test
    void databaseThatIsAwayIsAskedOnceForAllMeters() {
        var gauges = registry.getMeters().stream().map(Gauge.class::cast).toList();
        assertThat(gauges)
                .extracting(
                        gauge -> gauge.getId().getName(), gauge -> gauge.getId().getTag("task"))
                .hasSize(7)
                .contains(
                        tuple("codeforlife.tasks.failed", "school.one"),
                        tuple("codeforlife.tasks.failed", "undeclared"));

        assertThat(gauges).allSatisfy(gauge -> assertThat(gauge.value()).isNaN());
        assertThat(queue.failed()).isEmpty();
        assertThat(database.connections).hasValue(1);

        clock.advance(Duration.ofSeconds(10));
        assertThat(gauges).allSatisfy(gauge -> assertThat(gauge.value()).isNaN());
        assertThat(database.connections).hasValue(2);
    }
}
