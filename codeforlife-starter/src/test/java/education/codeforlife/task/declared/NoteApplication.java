package education.codeforlife.task.declared;

import education.codeforlife.task.declared.Operator.IsOperator;
import education.codeforlife.task.endpoint.TaskAccess;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication(proxyBeanMethods = false)
class NoteApplication {

    @Bean
    TaskAccess taskAccess() {
        return new TaskAccess(new IsOperator());
    }
}
