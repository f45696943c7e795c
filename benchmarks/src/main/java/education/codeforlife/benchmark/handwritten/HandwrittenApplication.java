package education.codeforlife.benchmark.handwritten;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.PropertySource;

/** Has nothing of the library: neither its beans nor its defaults. */
@SpringBootApplication
@PropertySource("classpath:education/codeforlife/benchmark/handwritten.properties")
public class HandwrittenApplication {

    public static void main(String[] args) {
        SpringApplication.run(HandwrittenApplication.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
