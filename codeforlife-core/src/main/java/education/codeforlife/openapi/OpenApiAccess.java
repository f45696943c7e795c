package education.codeforlife.openapi;

import education.codeforlife.permission.Permission;
import education.codeforlife.permission.UserPermission;

/**
 * The permission of those who may read the OpenAPI document of a service and use its page. In the local environment
 * every caller may, elsewhere no one until the service declares a bean of this type:
 *
 * <pre>{@code
 * @Bean
 * OpenApiAccess openApiAccess() {
 *     return new OpenApiAccess(new IsOperator());
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
public record OpenApiAccess(Permission permission) {

    /** @throws IllegalArgumentException if the permission depends on a row or on a body, which the document lacks */
    public OpenApiAccess {
        UserPermission.require(permission, OpenApiAccess.class);
    }
}
