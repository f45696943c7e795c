package education.codeforlife.account.endpoint;

import static education.codeforlife.permission.Permissions.allowAny;
import static education.codeforlife.permission.Permissions.allowNone;

import education.codeforlife.database.test.CleanDatabase;
import education.codeforlife.event.endpoint.EventAccess;
import education.codeforlife.fixture.test.Fixtures;
import education.codeforlife.openapi.OpenApiAccess;
import education.codeforlife.task.Task;
import education.codeforlife.task.endpoint.TaskAccess;
import education.codeforlife.user.test.NoSchool;
import education.codeforlife.user.test.School1;
import education.codeforlife.user.test.School2;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;

/** The base of the tests of a document with every endpoint of the library, those of operators included. */
@SpringBootTest(
        classes = {AccountEndpointApplication.class, LibraryApiTest.Parts.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "codeforlife.openapi.enabled=true",
            "codeforlife.service.mode=web",
            "codeforlife.event.endpoint.enabled=true",
            "codeforlife.task.endpoint.enabled=true",
            "codeforlife.user.publish-events=true"
        })
@CleanDatabase
@Fixtures({School1.FIXTURE, School2.FIXTURE, NoSchool.FIXTURE})
abstract class LibraryApiTest {

    @Autowired
    ApplicationContext context;

    @TestConfiguration(proxyBeanMethods = false)
    static class Parts {

        @Bean
        OpenApiAccess openApiAccess() {
            return new OpenApiAccess(allowAny());
        }

        @Bean
        EventAccess eventAccess() {
            return new EventAccess(allowNone());
        }

        @Bean
        TaskAccess taskAccess() {
            return new TaskAccess(allowNone());
        }

        @Bean
        Chores chores() {
            return new Chores();
        }
    }

    static class Chores {

        @Task("tidy")
        void tidy() {}
    }
}
