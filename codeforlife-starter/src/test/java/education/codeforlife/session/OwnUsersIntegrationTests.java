package education.codeforlife.session;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.caller.Account;
import education.codeforlife.caller.IndependentUser;
import education.codeforlife.caller.KnownUserStore;
import education.codeforlife.database.test.CleanDatabase;
import education.codeforlife.database.test.Queries;
import education.codeforlife.session.test.Browser;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;

/** Sessions of users who are in no table of the library's. */
@SpringBootTest(
        classes = {SessionApplication.class, OwnUsersIntegrationTests.OwnUsers.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
@CleanDatabase
class OwnUsersIntegrationTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Queries queries;

    @Test
    void theServicesOwnStoreIsAskedForTheUserOfASession() {
        var browser = Browser.of(context);
        browser.fetchCsrfCookie().send("POST", "session/login-by-key/7/", null);

        queries.during(() -> assertThat(
                                browser.get("principal/").body().path("name").stringValue())
                        .isEqualTo("7"))
                .hasCount(1);
    }

    @TestConfiguration
    static class OwnUsers {

        @Bean
        KnownUserStore ownUsers() {
            return id -> Optional.of(new IndependentUser(new Account(id, Set.of(), Set.of(), false, null), null));
        }
    }
}
