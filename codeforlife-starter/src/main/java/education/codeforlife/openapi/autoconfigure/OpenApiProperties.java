package education.codeforlife.openapi.autoconfigure;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The OpenAPI document.
 *
 * @param enabled Whether the service generates and serves its OpenAPI document; true in the local environment if not set, false elsewhere.
 */
@ConfigurationProperties("codeforlife.openapi")
record OpenApiProperties(@Nullable Boolean enabled) {}
