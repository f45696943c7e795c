package education.codeforlife.caller.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.Unasked;
import education.codeforlife.caller.JdbcKnownUserStore;
import education.codeforlife.caller.KnownUserStore;
import education.codeforlife.session.SessionUserStore;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class CallerAutoConfigurationTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(CallerAutoConfiguration.class))
            .withBean(DataSource.class, () -> Unasked.bean(DataSource.class));

    @Test
    void usersAreKnownFromTheLibrarysTables() {
        runner.run(context ->
                assertThat(context).hasSingleBean(JdbcKnownUserStore.class).hasSingleBean(SessionUserStore.class));
    }

    @Test
    void aServicesOwnStoreWins() {
        KnownUserStore own = id -> Optional.empty();
        runner.withBean(KnownUserStore.class, () -> own)
                .run(context ->
                        assertThat(context.getBean(KnownUserStore.class)).isSameAs(own));
    }

    @Test
    void usersCanBeLeftOut() {
        runner.withPropertyValues("codeforlife.user.enabled=false")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(KnownUserStore.class));
    }

    @Test
    void withoutADatabaseThereAreNone() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(CallerAutoConfiguration.class))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(KnownUserStore.class));
    }
}
