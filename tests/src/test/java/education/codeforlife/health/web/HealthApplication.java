package education.codeforlife.health.web;

import education.codeforlife.session.SessionMetadata;
import education.codeforlife.session.UserSessions;
import education.codeforlife.user.KnownUserStore;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

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

    @RestController
    static class Door {

        private final UserSessions sessions;
        private final KnownUserStore users;

        Door(UserSessions sessions, KnownUserStore users) {
            this.sessions = sessions;
            this.users = users;
        }

        @PermitAll
        @PostMapping("session/login-by-key/{id}")
        SessionMetadata logIn(@PathVariable("id") long id, HttpServletRequest request, HttpServletResponse response) {
            return sessions.start(users.find(id).orElseThrow(), Set.of(), request, response);
        }
    }
}
