package education.codeforlife.request.web;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells how it sees a request. */
@SpringBootApplication(
        proxyBeanMethods = false,
        exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class, HibernateJpaAutoConfiguration.class
        })
class EchoApplication {

    record Seen(String address, String url, boolean secure, List<String> headers) {}

    @RestController
    @PermitAll
    static class Echo {

        @GetMapping("echo")
        Seen echo(HttpServletRequest request) {
            return new Seen(
                    request.getRemoteAddr(),
                    request.getRequestURL().toString(),
                    request.isSecure(),
                    Collections.list(request.getHeaderNames()));
        }

        @GetMapping("broken")
        void broken(HttpServletResponse response) throws IOException {
            response.sendError(503);
        }

        @GetMapping("livez")
        Map<String, String> probe() {
            return Map.of();
        }
    }
}
