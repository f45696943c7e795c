package education.codeforlife.error.problem;

import education.codeforlife.request.RequestUser;
import education.codeforlife.request.RequestUserResolver;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** A service with view sets, and with controllers as Spring has them. */
@SpringBootApplication(proxyBeanMethods = false)
class ProblemApplication {

    /** The value of this header is the name of the user. */
    static final String USER = "X-User";

    record Packer(String name) implements RequestUser {

        @Override
        public boolean isAuthenticated() {
            return true;
        }

        @Override
        public String countedBy() {
            return name;
        }
    }

    @Bean
    RequestUserResolver requestUserResolver() {
        return request -> {
            var name = request.getHeader(USER);
            return name == null ? RequestUser.anonymous() : new Packer(name);
        };
    }
}
