package education.codeforlife.task.autoconfigure;

import education.codeforlife.pagination.PaginationSettings;
import education.codeforlife.pagination.autoconfigure.PaginationAutoConfiguration;
import education.codeforlife.request.autoconfigure.RequestAutoConfiguration;
import education.codeforlife.task.TaskStore;
import education.codeforlife.task.endpoint.TaskAccess;
import education.codeforlife.task.endpoint.TaskController;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/**
 * Serves {@code tasks/}, if a service turns it on with {@code codeforlife.task.endpoint.enabled} and declares who may use it
 * with a {@link TaskAccess} bean.
 *
 * @since 0.1.0
 */
@AutoConfiguration(
        after = {PaginationAutoConfiguration.class, RequestAutoConfiguration.class, TaskAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnProperty("codeforlife.task.endpoint.enabled")
@ConditionalOnBean(type = "education.codeforlife.task.TaskStore")
public final class TaskEndpointAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    TaskController taskController(TaskStore tasks, ObjectProvider<TaskAccess> access, PaginationSettings pagination) {
        var declared = access.getIfAvailable(() -> {
            throw new IllegalStateException("codeforlife.task.endpoint.enabled is true, but it is not declared who may"
                    + " use tasks/: declare a bean of type TaskAccess, or remove the property");
        });
        return new TaskController(tasks, declared, pagination);
    }
}
