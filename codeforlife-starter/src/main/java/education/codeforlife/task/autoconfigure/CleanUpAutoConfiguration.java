package education.codeforlife.task.autoconfigure;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import education.codeforlife.database.ExpiredRows;
import education.codeforlife.settings.autoconfigure.ClockAutoConfiguration;
import education.codeforlife.task.CleanUp;
import education.codeforlife.task.dbscheduler.CleanUpTask;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * The deletion of expired rows, by a recurring task.
 *
 * @since 0.1.0
 */
@AutoConfiguration(
        after = ClockAutoConfiguration.class,
        afterName = {
            "education.codeforlife.account.autoconfigure.AccountSchoolAutoConfiguration",
            "education.codeforlife.auth.autoconfigure.AttemptAutoConfiguration",
            "education.codeforlife.auth.autoconfigure.LoginAutoConfiguration",
            "education.codeforlife.auth.autoconfigure.OtpAutoConfiguration",
            "education.codeforlife.session.autoconfigure.SessionAutoConfiguration"
        })
@ConditionalOnClass(RecurringTask.class)
@ConditionalOnBean(ExpiredRows.class)
@EnableConfigurationProperties(CleanUpProperties.class)
public final class CleanUpAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    CleanUp cleanUp(
            ObjectProvider<ExpiredRows> rows,
            CleanUpProperties properties,
            Clock clock,
            ObjectProvider<MeterRegistry> meters) {
        return CleanUp.of(rows.orderedStream().toList(), properties.toSettings(), clock, Meters.of(meters));
    }

    @Bean
    @ConditionalOnMissingBean(name = "cleanUpTask")
    @ConditionalOnProperty(name = "codeforlife.clean-up.enabled", matchIfMissing = true)
    RecurringTask<Void> cleanUpTask(CleanUp cleanUp, CleanUpProperties properties) {
        return CleanUpTask.of(cleanUp, properties.interval());
    }
}
