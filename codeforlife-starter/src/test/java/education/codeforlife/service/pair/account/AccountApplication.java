package education.codeforlife.service.pair.account;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The service {@code account}, which has the library's people, and publishes that they registered. */
@SpringBootApplication(proxyBeanMethods = false)
public class AccountApplication {

    /** Returns the service with its settings, which stand apart from those of other tests. */
    public static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(AccountApplication.class)
                .properties("spring.config.location=classpath:/service/pair/", "spring.config.name=account");
    }

    public static void main(String[] arguments) {
        builder().run(arguments);
    }
}
