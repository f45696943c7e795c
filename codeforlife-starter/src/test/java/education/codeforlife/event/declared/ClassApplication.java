package education.codeforlife.event.declared;

import education.codeforlife.event.endpoint.EventAccess;
import education.codeforlife.task.declared.Operator.IsOperator;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication(proxyBeanMethods = false)
class ClassApplication {

    @Bean
    EventAccess eventAccess() {
        return new EventAccess(new IsOperator());
    }
}
