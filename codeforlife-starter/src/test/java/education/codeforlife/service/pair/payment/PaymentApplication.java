package education.codeforlife.service.pair.payment;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The service {@code payment}, which knows people by what the service {@code account} says of them. */
@SpringBootApplication(proxyBeanMethods = false)
public class PaymentApplication {

    /** Returns the service with its settings, which stand apart from those of other tests. */
    public static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(PaymentApplication.class)
                .properties("spring.config.location=classpath:/service/pair/", "spring.config.name=payment");
    }

    public static void main(String[] arguments) {
        builder().run(arguments);
    }
}
