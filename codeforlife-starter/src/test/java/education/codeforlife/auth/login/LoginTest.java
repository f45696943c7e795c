package education.codeforlife.auth.login;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import education.codeforlife.database.test.CleanDatabase;
import education.codeforlife.fixture.test.Fixtures;
import education.codeforlife.settings.test.MutableClock;
import education.codeforlife.user.test.NoSchool;
import education.codeforlife.user.test.School1;
import education.codeforlife.user.test.School2;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** Two schools whose people log in, from wherever {@code X-Forwarded-For} says; hashes cost next to nothing. */
@SpringBootTest(
        classes = LoginApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "codeforlife.auth.enabled=true",
            "spring.application.name=school",
            "codeforlife.service.trusted-proxies=127.0.0.1,::1",
            "codeforlife.password.argon2.memory=64KB",
            "codeforlife.password.legacy.max-iterations=1000"
        })
@Import(MutableClock.class)
@CleanDatabase
@Fixtures({School1.FIXTURE, School2.FIXTURE, NoSchool.FIXTURE})
@Target(TYPE)
@Retention(RUNTIME)
@interface LoginTest {}
