package education.codeforlife.logging.web;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Greets people, and fails. */
@SpringBootApplication(proxyBeanMethods = false)
class LoggingApplication {

    private static final Logger log = LoggerFactory.getLogger(LoggingApplication.class);

    @RestController
    static class Reception {

        @PermitAll
        @GetMapping("greetings/{name}")
        Map<String, String> greet(@PathVariable("name") String name, HttpServletRequest request) {
            log.info("Known: {}", request.getUserPrincipal() != null);
            return Map.of("greeting", "Hello " + name);
        }

        @PreAuthorize("hasRole('STUDENT')")
        @GetMapping("desk")
        Map<String, String> sit() {
            return Map.of();
        }

        @PermitAll
        @GetMapping("broken")
        void fail() {
            throw new IllegalStateException("broken");
        }
    }
}
