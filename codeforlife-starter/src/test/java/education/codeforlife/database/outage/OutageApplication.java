package education.codeforlife.database.outage;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.OncePerRequestFilter;

/** A service that asks its database in every way that Spring offers. */
@SpringBootApplication(proxyBeanMethods = false)
class OutageApplication {

    @Bean
    FilterRegistrationBean<SchoolFilter> schoolFilter(JdbcClient jdbc) {
        var registration = new FilterRegistrationBean<>(new SchoolFilter(jdbc));
        registration.addUrlPatterns("/filtered/*");
        return registration;
    }

    @RestController
    static class SchoolController {

        private final JdbcClient jdbc;

        SchoolController(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @PermitAll
        @GetMapping("queried")
        long query() {
            return count(jdbc);
        }

        @PermitAll
        @GetMapping("transactional")
        @Transactional
        public long transact() {
            return count(jdbc);
        }

        @PermitAll
        @GetMapping("asynchronous")
        CompletableFuture<Long> queryElsewhere() {
            return CompletableFuture.supplyAsync(() -> count(jdbc));
        }

        @PermitAll
        @GetMapping("filtered/school")
        long answer() {
            return 1;
        }
    }

    static final class SchoolFilter extends OncePerRequestFilter {

        private final JdbcClient jdbc;

        SchoolFilter(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            count(jdbc);
            chain.doFilter(request, response);
        }
    }

    private static long count(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from codeforlife.schools")
                .query(Long.class)
                .single();
    }
}
