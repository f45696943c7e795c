package education.codeforlife.session.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.Unasked;
import education.codeforlife.database.Transactions;
import education.codeforlife.error.ErrorWriter;
import education.codeforlife.pagination.PaginationSettings;
import education.codeforlife.session.JdbcSessions;
import education.codeforlife.session.SessionSettings;
import education.codeforlife.session.SessionStore;
import education.codeforlife.session.SessionUser;
import education.codeforlife.session.SessionUserStore;
import education.codeforlife.session.UserSessions;
import education.codeforlife.session.web.UserSessionController;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.session.SessionRepository;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

class SessionAutoConfigurationTests {

    private final WebApplicationContextRunner nobodyKnown = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(SessionAutoConfiguration.class))
            .withBean(DataSource.class, () -> Unasked.bean(DataSource.class))
            .withBean(
                    Transactions.class,
                    () -> Transactions.of(Unasked.bean(PlatformTransactionManager.class), new RetryTemplate()))
            .withBean(Clock.class, Clock::systemUTC)
            .withBean(JsonMapper.class, JsonMapper::new)
            .withBean(PaginationSettings.class, () -> new PaginationSettings(50, 150))
            .withBean(ErrorWriter.class, () -> new ErrorWriter(new JsonMapper()));

    private final WebApplicationContextRunner runner = nobodyKnown.withBean(SessionUserStore.class, NoUsers::new);

    @Test
    void sessionsAreInTheDatabase() {
        runner.run(context -> assertThat(context)
                .hasSingleBean(JdbcSessions.class)
                .hasSingleBean(SessionRepository.class)
                .hasSingleBean(UserSessions.class));
    }

    @Test
    void sessionsLastAsLongAsSaid() {
        runner.withPropertyValues("codeforlife.session.inactivity=10m", "codeforlife.session.max-per-user=3")
                .run(context -> assertThat(context.getBean(SessionSettings.class))
                        .isEqualTo(new SessionSettings(
                                Duration.ofMinutes(10), Duration.ofHours(12), Duration.ofMinutes(1), 3)));
    }

    @Test
    void lifetimeBelowInactivityStopsTheStartUp() {
        runner.withPropertyValues("codeforlife.session.lifetime=10m")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining(": it must not be shorter than inactivity"));
    }

    @Test
    void aServicesOwnStoreWins() {
        runner.withBean(SessionStore.class, () -> Unasked.bean(SessionStore.class))
                .withBean(SessionRepository.class, () -> Unasked.bean(SessionRepository.class))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(JdbcSessions.class)
                        .hasSingleBean(SessionRepository.class));
    }

    @Test
    void aServicesOwnEndpointTakesThePlaceOfTheLibrarys() {
        runner.run(context -> assertThat(context).hasSingleBean(UserSessionController.class));

        runner.withBean(OwnController.class)
                .run(context ->
                        assertThat(context).getBean(UserSessionController.class).isInstanceOf(OwnController.class));
    }

    @Test
    void withoutUsersSessionsBackOff() {
        nobodyKnown.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(UserSessions.class));
    }

    static final class NoUsers implements SessionUserStore {

        @Override
        public @Nullable SessionUser find(String userId) {
            return null;
        }

        @Override
        public int beginEpoch(String userId) {
            return 0;
        }
    }

    static class OwnController extends UserSessionController {

        OwnController(UserSessions sessions) {
            super(sessions, new PaginationSettings(50, 150));
        }
    }
}
