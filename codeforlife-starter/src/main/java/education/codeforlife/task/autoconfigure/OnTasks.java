package education.codeforlife.task.autoconfigure;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Conditional;

/** Matches if there is a task of any kind. */
final class OnTasks extends AnyNestedCondition {

    OnTasks() {
        super(ConfigurationPhase.REGISTER_BEAN);
    }

    @ConditionalOnBean(RecurringTask.class)
    static final class Recurring {}

    @Conditional(OnTaskDeclaration.class)
    static final class Declared {}
}
