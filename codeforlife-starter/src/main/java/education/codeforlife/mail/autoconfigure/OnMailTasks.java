package education.codeforlife.mail.autoconfigure;

import com.github.kagkarlsson.scheduler.Scheduler;
import education.codeforlife.mail.Mailer;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.AllNestedConditions;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.transaction.PlatformTransactionManager;

/** Matches if there is an adapter other than the log, and the library's tasks can have its mail. */
final class OnMailTasks extends AllNestedConditions {

    OnMailTasks() {
        super(ConfigurationPhase.REGISTER_BEAN);
    }

    @ConditionalOnSingleCandidate(Mailer.class)
    @ConditionalOnMissingBean(name = {"logMailer", MailAutoConfiguration.MAILER})
    static final class Sent {}

    @ConditionalOnClass(Scheduler.class)
    @ConditionalOnMissingBean(type = "com.github.kagkarlsson.scheduler.Scheduler")
    static final class ByOurScheduler {}

    @ConditionalOnSingleCandidate(DataSource.class)
    @ConditionalOnBean(PlatformTransactionManager.class)
    static final class OnDatabase {}
}
