package education.codeforlife.benchmark.alike;

import education.codeforlife.benchmark.handwritten.HandwrittenApplication;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.Ordered;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.mvc.method.annotation.ExceptionHandlerExceptionResolver;

/**
 * Has the controllers and queries of {@link HandwrittenApplication} and all of the library but view sets and the errors
 * of its handlers: what a view set costs is the difference between this service and the library's.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@PropertySource("classpath:education/codeforlife/benchmark/alike.properties")
@AutoConfigurationPackage(basePackages = AlikeApplication.BY_HAND)
@ComponentScan(
        basePackages = AlikeApplication.BY_HAND,
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = ".*\\.(HandwrittenApplication|SecurityConfiguration)"))
public class AlikeApplication {

    static final String BY_HAND = "education.codeforlife.benchmark.handwritten";

    public static void main(String[] args) {
        SpringApplication.run(AlikeApplication.class, args);
    }

    /** The service answers its own refusals, before the library takes them for faults. */
    @Bean
    ExceptionHandlerExceptionResolver refusalsFirst() {
        var resolver = new ExceptionHandlerExceptionResolver();
        resolver.setOrder(Ordered.HIGHEST_PRECEDENCE);
        resolver.setMessageConverters(List.of(new JacksonJsonHttpMessageConverter()));
        return resolver;
    }
}
