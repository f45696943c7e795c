package education.codeforlife.error.problem;

import education.codeforlife.database.test.CleanDatabase;
import education.codeforlife.settings.test.MutableClock;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** A test against the running {@link ProblemApplication}; all share one. */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = ProblemApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "codeforlife.openapi.enabled=true",
            "codeforlife.auth.enabled=true",
            "spring.application.name=packing",
            "codeforlife.service.hosts=localhost",
            "codeforlife.service.trusted-proxies=127.0.0.1,::1",
            "codeforlife.viewset.max-bulk=3",
            "spring.flyway.locations=classpath:problem/migration"
        })
@Import(MutableClock.class)
@CleanDatabase
@interface ProblemTest {}
