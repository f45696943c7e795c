package education.codeforlife.event.declared;

import education.codeforlife.database.test.CleanDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/** A test of the service that declares events, in the one application context that all of them share. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = ClassApplication.class,
        properties = {
            "spring.flyway.locations=classpath:event/declared",
            "codeforlife.service.name=school",
            "codeforlife.event.endpoint.enabled=true"
        })
@AutoConfigureMockMvc
@CleanDatabase
@interface ClassTest {}
