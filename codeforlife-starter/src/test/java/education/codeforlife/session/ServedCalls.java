package education.codeforlife.session;

import static education.codeforlife.permission.Permissions.isService;

import education.codeforlife.caller.IsTeacher;
import education.codeforlife.permission.GuardedController;
import education.codeforlife.permission.Permission;
import education.codeforlife.request.CallingService;
import education.codeforlife.request.RequestUserResolver;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.service.registry.ImportHttpServices;

/** Endpoints for services, and one of browsers that calls them. */
@ImportHttpServices(group = "school", types = SchoolCalls.class)
@ImportHttpServices(group = "stranger", types = SchoolCalls.OfStranger.class)
class ServedCalls {

    @Bean
    Relay relay(SchoolCalls calls) {
        return new Relay(calls);
    }

    @Bean
    ForService forService(RequestUserResolver users) {
        return new ForService(users);
    }

    @Bean
    ForTeachers forTeachers(RequestUserResolver users) {
        return new ForTeachers(users);
    }

    @Bean
    Plain plain() {
        return new Plain();
    }

    private static Map<String, String> caller(RequestUserResolver users, HttpServletRequest request) {
        var caller = (CallingService) users.resolve(request);
        var person = caller.person() instanceof SessionUser user ? user.userId() : "itself";
        return Map.of("caller", caller.name() + " for " + person);
    }

    @RestController
    static final class ForService implements GuardedController {

        private final RequestUserResolver users;

        ForService(RequestUserResolver users) {
            this.users = users;
        }

        @Override
        public Permission permission() {
            return isService("school");
        }

        @PostMapping("for-service")
        Map<String, String> answer(HttpServletRequest request) {
            return caller(users, request);
        }
    }

    @RestController
    static final class ForTeachers implements GuardedController {

        private final RequestUserResolver users;

        ForTeachers(RequestUserResolver users) {
            this.users = users;
        }

        @Override
        public Permission permission() {
            return isService("school").and(new IsTeacher());
        }

        @PostMapping("for-teachers")
        Map<String, String> answer(HttpServletRequest request) {
            return caller(users, request);
        }
    }

    @RestController
    static class Plain {

        @PreAuthorize("hasAuthority('SERVICE_school')")
        @GetMapping("plain")
        Map<String, String> answer() {
            return Map.of("caller", "school");
        }

        @PreAuthorize("isAuthenticated()")
        @GetMapping("for-users")
        Map<String, String> answerUsers() {
            return Map.of();
        }
    }

    @RestController
    static final class Relay {

        private final SchoolCalls calls;

        Relay(SchoolCalls calls) {
            this.calls = calls;
        }

        /** Calls the service on behalf of the user of the request's session. */
        @PermitAll
        @PostMapping("relay")
        Map<String, String> relay(HttpServletRequest request) {
            try {
                return calls.post(URI.create("http://localhost:" + request.getLocalPort() + "/for-teachers/"));
            } catch (HttpClientErrorException e) {
                return Map.of("refused", e.getResponseBodyAsString());
            }
        }
    }
}
