package education.codeforlife.example.school;

import education.codeforlife.request.RequestUser;
import education.codeforlife.request.RequestUserResolver;
import java.util.Map;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication(proxyBeanMethods = false)
class SchoolApplication {

    /** The header that tells who calls. */
    static final String USER = "x-user";

    static final Map<String, RequestUser> USERS = Map.of(
            "alice", new SchoolTeacher(1, 1, false),
            "carl", new SchoolTeacher(2, 1, false),
            "ada", new SchoolTeacher(3, 1, true),
            "olga", new SchoolTeacher(4, 2, false),
            "pupil", new Pupil(9, 1));

    @Bean
    RequestUserResolver requestUserResolver() {
        return request -> {
            var name = request.getHeader(USER);
            return name == null ? RequestUser.anonymous() : USERS.getOrDefault(name, RequestUser.anonymous());
        };
    }
}
