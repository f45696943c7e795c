package education.codeforlife.docs;

import education.codeforlife.database.ExpiredRows;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of a service that expire. */
final class CleanUpSample {

    private CleanUpSample() {}

    @Component
    record ExpiredBaskets(JdbcClient jdbc, Clock clock) implements ExpiredRows {

        @Override
        public String name() {
            return "baskets";
        }

        @Override
        public int removeUpTo(int limit) {
            return jdbc.sql("""
                            with expired as materialized (
                                select id from baskets where expires_at <= :now limit :limit for update skip locked)
                            delete from baskets using expired where baskets.id = expired.id""")
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("limit", limit)
                    .update();
        }
    }
}
