package education.codeforlife.people;

import education.codeforlife.session.SessionUserStore;
import education.codeforlife.session.UserSessions;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Signs people in by their id alone. */
@SpringBootApplication(proxyBeanMethods = false)
public class PeopleApplication {

    @Bean
    People people(JdbcClient jdbc, @Value("${people.joined:true}") boolean joined) {
        var tables = List.of(
                new PeopleTable(jdbc, "numbered_people", "bigint"),
                new PeopleTable(jdbc, "uuid_people", "uuid"),
                new PeopleTable(jdbc, "named_people", "text"));
        return new People(jdbc, tables, joined);
    }

    record Form(String id, Set<String> factors) {}

    @RestController
    static final class SignInController {

        private final SessionUserStore people;
        private final UserSessions sessions;

        SignInController(SessionUserStore people, UserSessions sessions) {
            this.people = people;
            this.sessions = sessions;
        }

        @PermitAll
        @PostMapping("session/login-by-id")
        Object signIn(@RequestBody Form form, HttpServletRequest request, HttpServletResponse response) {
            var person = Objects.requireNonNull(people.find(form.id())).withPendingFactors(form.factors());
            sessions.start(person, request, response);
            return person.metadata();
        }

        @PermitAll
        @PostMapping("session/prove-pin")
        Object provePin(HttpServletRequest request, HttpServletResponse response) {
            return sessions.satisfy("pin", request, response).metadata();
        }

        @PermitAll
        @GetMapping("principal")
        Map<String, String> principal(HttpServletRequest request) {
            var principal = request.getUserPrincipal();
            return Map.of("name", principal == null ? "" : principal.getName());
        }
    }
}
