package education.codeforlife.openapi;

import education.codeforlife.permission.Permissions;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication(proxyBeanMethods = false)
class CrateApplication {

    @Bean
    OpenApiAccess openApiAccess() {
        return new OpenApiAccess(Permissions.allowNone());
    }
}
