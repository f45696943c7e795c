package education.codeforlife.frontend;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import education.codeforlife.database.test.CleanDatabase;
import education.codeforlife.settings.test.MutableClock;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** A service that serves one site; hashes cost next to nothing. */
@SpringBootTest(
        classes = FrontEndApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "codeforlife.auth.enabled=true",
            "codeforlife.openapi.enabled=true",
            "spring.flyway.locations=classpath:frontend",
            "spring.application.name=portal",
            "codeforlife.service.site-url=" + FrontEnd.SITE,
            "codeforlife.password.argon2.memory=64KB"
        })
@Import(MutableClock.class)
@CleanDatabase
@Target(TYPE)
@Retention(RUNTIME)
@interface FrontEndTest {}
