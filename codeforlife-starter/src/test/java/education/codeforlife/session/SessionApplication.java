package education.codeforlife.session;

import education.codeforlife.caller.KnownUserStore;
import education.codeforlife.caller.SessionMetadata;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets everybody in by a primary key, and has one thing that can be changed. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({SessionApplication.StaffRoom.class, SessionApplication.Doors.class, ServedCalls.class})
class SessionApplication {

    static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.parse("2030-01-01T12:00:00Z"));

    /** Lets a test wait for a slow login: until the login is verified, and again before it goes on. */
    static final CyclicBarrier SLOW_LOGIN = new CyclicBarrier(2);

    static void meet() {
        try {
            SLOW_LOGIN.await(1, TimeUnit.MINUTES);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static void pass(Duration time) {
        NOW.updateAndGet(now -> now.plus(time));
    }

    @Bean
    Clock clock() {
        InstantSource now = NOW::get;
        return now.withZone(ZoneOffset.UTC);
    }

    @RestController
    static class StaffRoom {

        @PreAuthorize("hasRole('TEACHER')")
        @GetMapping("staff-room")
        Map<String, String> enter() {
            return Map.of();
        }

        @PreAuthorize("hasAuthority('FACTOR_OTP')")
        @GetMapping("safe")
        Map<String, String> open() {
            return Map.of();
        }
    }

    @RestController
    static final class Doors {

        private final UserSessions sessions;
        private final KnownUserStore users;
        private final JdbcClient jdbc;

        Doors(UserSessions sessions, KnownUserStore users, JdbcClient jdbc) {
            this.sessions = sessions;
            this.users = users;
            this.jdbc = jdbc;
        }

        @PermitAll
        @PostMapping("session/login-by-key/{id}")
        SessionMetadata logIn(@PathVariable("id") long id, HttpServletRequest request, HttpServletResponse response) {
            var user = users.find(id).orElseThrow();
            var owing = user.owing(user.account().authFactors());
            sessions.start(owing, request, response);
            return owing.metadata();
        }

        @PermitAll
        @PostMapping("session/login-slowly/{id}")
        SessionMetadata logInSlowly(
                @PathVariable("id") long id, HttpServletRequest request, HttpServletResponse response) {
            var user = users.find(id).orElseThrow();
            meet();
            meet();
            sessions.start(user, request, response);
            return user.metadata();
        }

        @PermitAll
        @PostMapping("session/prove-otp")
        Object proveOtp(HttpServletRequest request, HttpServletResponse response) {
            return sessions.satisfy("otp", request, response).metadata();
        }

        /** Reads the session, and answers when the test lets it go on. */
        @PermitAll
        @GetMapping("wait")
        Map<String, String> waitForOthers(HttpServletRequest request) {
            var name = String.valueOf(request.getUserPrincipal());
            meet();
            meet();
            return Map.of("name", name);
        }

        @PermitAll
        @PutMapping("school")
        void rename() {
            jdbc.sql("update codeforlife.schools set name = 'renamed'").update();
        }

        @PermitAll
        @GetMapping("principal")
        Map<String, String> principal(HttpServletRequest request) {
            var principal = request.getUserPrincipal();
            return Map.of("name", principal == null ? "" : principal.getName());
        }
    }
}
