package education.codeforlife.wire;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** A test against the running {@link WireApplication}; all share one. */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = WireApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"codeforlife.auth.enabled=true", "spring.flyway.locations=classpath:wire/migration"})
@interface WireTest {}
