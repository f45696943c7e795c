package education.codeforlife.health.web;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** Has a press that can break, and one endpoint of Boot's that teachers may ask. */
@SpringBootApplication(proxyBeanMethods = false)
class HealthApplication {

    static final AtomicReference<@Nullable Exception> BREAKDOWN = new AtomicReference<>();

    @Bean
    HealthIndicator press() {
        return () -> {
            var breakdown = BREAKDOWN.get();
            return breakdown == null
                    ? Health.up().build()
                    : Health.down(breakdown).build();
        };
    }

    @Bean
    Customizer<HttpSecurity> mappingsSecurity() {
        return http -> http.authorizeHttpRequests(requests ->
                requests.requestMatchers(EndpointRequest.to("mappings")).hasRole("TEACHER"));
    }
}
