package education.codeforlife.database.test;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.FailingTests;
import education.codeforlife.database.ExpiredRows;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The kit fails for rows that are removed wrongly. */
class ExpiredRowsContractTests {

    @Test
    void rowsWithoutALimitFail() {
        assertThat(FailingTests.of(IgnoresTheLimit.class)).contains("atMostTheLimitIsRemoved");
    }

    @Test
    void rowsThatLoseLiveOnesFail() {
        assertThat(FailingTests.of(RemovesLiveRows.class)).contains("onlyExpiredRowsAreRemoved");
    }

    abstract static class Counted extends ExpiredRowsContract implements ExpiredRows {

        final AtomicInteger expired = new AtomicInteger();
        final AtomicInteger live = new AtomicInteger();

        @Override
        public String name() {
            return "rows";
        }

        @Override
        protected ExpiredRows rows() {
            return this;
        }

        @Override
        protected void addExpired(int count) {
            expired.addAndGet(count);
        }

        @Override
        protected void addLive(int count) {
            live.addAndGet(count);
        }

        @Override
        protected long count() {
            return expired.get() + live.get();
        }
    }

    static class IgnoresTheLimit extends Counted {

        @Override
        public int removeUpTo(int limit) {
            return expired.getAndSet(0);
        }
    }

    static class RemovesLiveRows extends Counted {

        @Override
        public int removeUpTo(int limit) {
            return expired.getAndSet(0) + live.getAndSet(0);
        }
    }
}
