package education.codeforlife.database.cleanup;

import static education.codeforlife.settings.test.MutableClock.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import education.codeforlife.settings.test.MutableClock;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The real task, in a service with the library's people. */
@SpringBootTest(
        classes = CleanUpApplication.class,
        properties = {"spring.application.name=school", "codeforlife.auth.enabled=true", "codeforlife.task.enabled=true"
        })
@Import(MutableClock.class)
class CleanUpIntegrationTests {

    private static final Duration INTERVAL = Duration.ofHours(1);
    private static final Duration LIFETIME = Duration.ofDays(400);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MutableClock clock;

    @Autowired
    private Scheduler scheduler;

    @Autowired
    private MeterRegistry meters;

    @Test
    void expiredRowsAreRemovedAndLiveOnesStay() {
        awaitNextRun(START.plus(INTERVAL));
        addSession(1, START);
        addSession(2, START.plus(INTERVAL));
        addDevice(1, START.minus(LIFETIME).plus(INTERVAL));
        addDevice(2, START.minus(LIFETIME).plus(INTERVAL.multipliedBy(3)));

        clock.advance(INTERVAL.multipliedBy(2).minusSeconds(1));
        scheduler.triggerCheckForDueExecutions();
        awaitNextRun(clock.instant().plus(INTERVAL));

        assertThat(jdbc.sql("select key_hash from codeforlife.sessions")
                        .query(String.class)
                        .list())
                .containsExactly("2");
        assertThat(jdbc.sql("select key_hash from codeforlife.login_devices")
                        .query(String.class)
                        .list())
                .containsExactly("2");
        assertThat(removed("sessions")).isEqualTo(1);
        assertThat(removed("login_devices")).isEqualTo(1);
        assertThat(removed("login_attempts")).isZero();
    }

    private double removed(String rows) {
        return meters.get("codeforlife.clean-up.removed")
                .tag("rows", rows)
                .counter()
                .count();
    }

    private void addSession(int number, Instant accessed) {
        jdbc.sql("""
                insert into codeforlife.sessions (id, key_hash, csrf_token, created_at, last_accessed_at)
                values (gen_random_uuid(), :key, :key, :accessed, :accessed)""")
                .param("key", String.valueOf(number))
                .param("accessed", accessed.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void addDevice(int number, Instant used) {
        jdbc.sql("""
                with account as (
                    insert into codeforlife.users (id, username, first_name, last_name, email, password, date_joined)
                    values (:id, :key, '', 'Lovelace', '', '!', :used) returning id)
                insert into codeforlife.login_devices (id, user_id, key_hash, session_epoch, used_at)
                select gen_random_uuid(), id, :key, 0, :used from account""")
                .param("id", number)
                .param("key", String.valueOf(number))
                .param("used", used.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void awaitNextRun(Instant time) {
        await().until(() -> jdbc.sql("select execution_time from codeforlife_school.scheduled_tasks where not picked")
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional()
                .filter(time::equals)
                .isPresent());
    }
}
