package education.codeforlife.openapi.autoconfigure;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The OpenAPI document.
 *
 * @param enabled Whether the service makes its OpenAPI document and serves it; by default in the local environment only.
 */
@ConfigurationProperties("codeforlife.openapi")
record OpenApiProperties(@Nullable Boolean enabled) {}
