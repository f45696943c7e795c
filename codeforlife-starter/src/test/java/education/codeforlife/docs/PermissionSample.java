package education.codeforlife.docs;

import static education.codeforlife.permission.Permissions.isAuthenticated;

import education.codeforlife.permission.Decision;
import education.codeforlife.permission.Permission;
import education.codeforlife.permission.PermissionRules;
import education.codeforlife.request.RequestUser;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

final class PermissionSample {

    record IsOwner() implements Permission {
        @Override
        public Decision decide(RequestUser user, @Nullable Object object) {
            if (object == null) return Decision.UNDECIDED;
            return Decision.of(object instanceof Fruit fruit && fruit.isOwnedBy(user));
        }

        @Override
        public boolean needsObject() {
            return true;
        }
    }

    @RestController
    static class VersionController {
        @PermitAll
        @GetMapping("version")
        Map<String, String> version() {
            return Map.of("version", "1.2.3");
        }
    }

    static class FeedConfiguration {
        @Bean
        Customizer<HttpSecurity> feedSecurity() {
            return http -> http.authorizeHttpRequests(
                    requests -> requests.requestMatchers("/feed").permitAll());
        }
    }

    private PermissionSample() {}

    static void giveAway(PermissionRules rules) {
        rules.on("giveAway").permit(new IsOwner()).after(isAuthenticated());
    }
}
