package education.codeforlife.task.none;

import java.util.Arrays;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts, tells which beans and threads it has, and ends. */
@SpringBootApplication(proxyBeanMethods = false)
class PlainService {

    public static void main(String[] arguments) {
        try (var context = SpringApplication.run(PlainService.class, arguments)) {
            tell("bean", Arrays.asList(context.getBeanDefinitionNames()));
            tell(
                    "thread",
                    Thread.getAllStackTraces().keySet().stream()
                            .map(Thread::getName)
                            .toList());
        }
    }

    private static void tell(String kind, List<String> names) {
        names.forEach(name -> System.out.println(kind + " " + name));
    }
}
