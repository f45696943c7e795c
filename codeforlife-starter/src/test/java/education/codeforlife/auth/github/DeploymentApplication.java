package education.codeforlife.auth.github;

import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import education.codeforlife.request.RequestUser;
import education.codeforlife.request.RequestUserSource;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A service with sessions and protection against forgery beside the tokens of workflows. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableMethodSecurity
class DeploymentApplication {

    record Person() implements RequestUser {

        @Override
        public boolean isAuthenticated() {
            return true;
        }
    }

    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.IF_REQUIRED))
                .build();
    }

    /** Looks at nothing but the session, to show that it is not asked where there is a token. */
    @Bean
    RequestUserSource sessions() {
        return request -> {
            var session = request.getSession(false);
            return session == null || session.getAttribute(SPRING_SECURITY_CONTEXT_KEY) == null ? null : new Person();
        };
    }

    @RestController
    static class PlainController {

        @PermitAll
        @GetMapping("sign-in")
        void signIn(HttpServletRequest request) {
            var person = new TestingAuthenticationToken("ada", "", "ROLE_EDITOR");
            request.getSession().setAttribute(SPRING_SECURITY_CONTEXT_KEY, new SecurityContextImpl(person));
        }

        @PreAuthorize("isAuthenticated()")
        @GetMapping("authenticated")
        String authenticated() {
            return "\"yes\"";
        }

        @PreAuthorize("hasRole('EDITOR')")
        @GetMapping("editors")
        String editors() {
            return "\"yes\"";
        }
    }
}
