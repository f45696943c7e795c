package education.codeforlife.event.declared;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.database.ExpiredRows;
import education.codeforlife.database.test.ExpiredRowsContract;
import education.codeforlife.event.EventTransport;
import education.codeforlife.event.Events;
import education.codeforlife.event.jdbc.OutboxTable;
import education.codeforlife.settings.test.MutableClock;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ClassTest
class ExpiredInboxIntegrationTests extends ExpiredRowsContract {

    @Autowired
    @Qualifier("expiredEventInbox")
    private ExpiredRows inbox;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MutableClock clock;

    @Override
    protected ExpiredRows rows() {
        return inbox;
    }

    @Override
    protected void addExpired(int count) {
        add(count, Duration.ofDays(9));
    }

    @Override
    protected void addLive(int count) {
        add(count, Duration.ofDays(7));
    }

    private void add(int count, Duration age) {
        for (int row = 0; row < count; row++) {
            jdbc.sql("insert into codeforlife_school.event_inbox values ('topic', 'group', :event, :time)")
                    .param("event", UUID.randomUUID())
                    .param("time", Timestamp.from(clock.instant().minus(age)))
                    .update();
        }
    }

    @Override
    protected long count() {
        return jdbc.sql("select count(*) from codeforlife_school.event_inbox")
                .query(Long.class)
                .single();
    }

    @Test
    void eventThatMayBeDeliveredAgainStays(
            @Autowired Events events,
            @Autowired OutboxTable outbox,
            @Autowired EventTransport transport,
            @Autowired TransactionTemplate transaction) {
        transaction.executeWithoutResult(status -> events.publish(new ClassJoined(7, "one")));
        transport.publish(outbox.all());
        clock.advance(Duration.ofDays(9));

        assertThat(inbox.removeUpTo(100)).isZero();
        assertThat(count()).isEqualTo(2);
    }
}
