package education.codeforlife.request.autoconfigure;

import org.jspecify.annotations.Nullable;
import org.springframework.web.cors.CorsConfiguration;

/** A CORS configuration that compares origins exactly, where Spring's ignores case and a slash at the end. */
final class ExactOrigins extends CorsConfiguration {

    @Override
    public @Nullable String checkOrigin(@Nullable String origin) {
        var allowed = getAllowedOrigins();
        return origin != null && allowed != null && allowed.contains(origin) ? origin : null;
    }
}
