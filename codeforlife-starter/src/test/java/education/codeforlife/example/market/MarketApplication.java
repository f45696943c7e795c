package education.codeforlife.example.market;

import education.codeforlife.openapi.OpenApiAccess;
import education.codeforlife.permission.Permissions;
import education.codeforlife.request.RequestUser;
import education.codeforlife.request.RequestUserResolver;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication(proxyBeanMethods = false)
class MarketApplication {

    /** The header that tells who calls: {@code 1}, or {@code 1 trader}. */
    static final String SHOPPER = "x-shopper";

    @Bean
    RequestUserResolver requestUserResolver() {
        return request -> {
            var header = request.getHeader(SHOPPER);
            if (header == null) return RequestUser.anonymous();
            var words = header.split(" ");
            return new Shopper(Long.parseLong(words[0]), words.length > 1);
        };
    }

    @Bean
    OpenApiAccess openApiAccess() {
        return new OpenApiAccess(Permissions.isAuthenticated());
    }

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2024-01-15T12:00:00Z"), ZoneOffset.UTC);
    }
}
