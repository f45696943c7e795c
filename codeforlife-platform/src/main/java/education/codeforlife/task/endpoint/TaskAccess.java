package education.codeforlife.task.endpoint;

import education.codeforlife.permission.Permission;
import education.codeforlife.permission.UserPermission;
import education.codeforlife.platform.Preview;

/**
 * The permission of those who may see, retry and cancel the tasks of a service. A service that serves {@code tasks/}
 * declares a bean of this type:
 *
 * <pre>{@code
 * @Bean
 * TaskAccess taskAccess() {
 *     return new TaskAccess(new IsOperator());
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
@Preview
public record TaskAccess(Permission permission) {

    /** @throws IllegalArgumentException if the permission depends on a row or on a body, which tasks do not have */
    public TaskAccess {
        UserPermission.require(permission, TaskAccess.class);
    }
}
