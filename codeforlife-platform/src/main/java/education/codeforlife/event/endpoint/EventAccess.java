package education.codeforlife.event.endpoint;

import education.codeforlife.permission.Permission;
import education.codeforlife.permission.UserPermission;
import education.codeforlife.platform.Preview;

/**
 * The permission of those who may see, retry, replay and discard the dead letters of a service. A service that serves
 * {@code dead-letters/} declares a bean of this type:
 *
 * <pre>{@code
 * @Bean
 * EventAccess eventAccess() {
 *     return new EventAccess(new IsOperator());
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
@Preview
public record EventAccess(Permission permission) {

    /** @throws IllegalArgumentException if the permission depends on a row or on a body, which events do not have */
    public EventAccess {
        UserPermission.require(permission, EventAccess.class);
    }
}
