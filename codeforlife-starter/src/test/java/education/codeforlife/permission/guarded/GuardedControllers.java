package education.codeforlife.permission.guarded;

import education.codeforlife.permission.guarded.inherited.Base;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.http.HttpEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.annotation.RequestScope;

/** Controllers with rules of Spring Security, on methods of every kind. */
final class GuardedControllers {

    private GuardedControllers() {}

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration(
            exclude = {
                DataSourceAutoConfiguration.class,
                FlywayAutoConfiguration.class,
                HibernateJpaAutoConfiguration.class
            })
    static class Application {}

    @RestController
    @PreAuthorize("hasRole('TEACHER')")
    static class GuardedClass {

        private final String answer = "\"answered\"";

        @GetMapping("class/public")
        public String open() {
            return answer;
        }

        @GetMapping("class/package-private")
        String packagePrivate() {
            return answer;
        }

        @GetMapping("class/protected")
        protected String inherited() {
            return answer;
        }
    }

    @RestController
    static class GuardedMethods {

        private final String answer = "\"answered\"";

        @PreAuthorize("hasRole('TEACHER')")
        @GetMapping("method/public")
        public String open() {
            return answer;
        }

        @PreAuthorize("hasRole('TEACHER')")
        @GetMapping("method/package-private")
        String packagePrivate() {
            return answer;
        }
    }

    @RestController
    static class WithBodies {

        @PreAuthorize("isAuthenticated()")
        @PostMapping("body/closed")
        String closed(@RequestBody List<String> body) {
            return "\"answered\"";
        }

        @PreAuthorize("isAuthenticated()")
        @PostMapping("body/entity")
        String entity(HttpEntity<List<String>> body) {
            return "\"answered\"";
        }

        @PreAuthorize("permitAll()")
        @PostMapping("body/open")
        String open(@RequestBody List<String> body) {
            return "\"answered\"";
        }

        @PreAuthorize("#body.contains('right')")
        @PostMapping("body/secret")
        String secret(@RequestBody List<String> body) {
            return "\"answered\"";
        }
    }

    @RestController
    @PreAuthorize("hasRole('TEACHER')")
    static class IgnoredOnClass {

        @GetMapping("class/private")
        private String hidden() {
            return "\"answered\"";
        }

        @GetMapping("class/final")
        public final String sealed() {
            return "\"answered\"";
        }

        @GetMapping("class/static")
        public static String shared() {
            return "\"answered\"";
        }
    }

    @RestController
    static class IgnoredOnMethods {

        @PreAuthorize("hasRole('TEACHER')")
        @GetMapping("method/private")
        private String hidden() {
            return "\"answered\"";
        }

        @PreAuthorize("hasRole('TEACHER')")
        @GetMapping("method/final")
        final String sealed() {
            return "\"answered\"";
        }
    }

    @RestController
    @PreAuthorize("hasRole('TEACHER')")
    static class Inheritor extends Base {}

    /** Is made for each request. */
    @RestController
    @RequestScope
    @PreAuthorize("hasRole('TEACHER')")
    static class Scoped {

        @GetMapping("scoped/package-private")
        String packagePrivate() {
            return "\"answered\"";
        }

        @PermitAll
        @GetMapping("scoped/private")
        private String hidden() {
            return "\"answered\"";
        }
    }
}
