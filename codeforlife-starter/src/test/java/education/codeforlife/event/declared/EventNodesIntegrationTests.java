package education.codeforlife.event.declared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import education.codeforlife.database.test.TestDatabase;
import education.codeforlife.event.Events;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Nodes of a service that really deliver events, on one database. */
class EventNodesIntegrationTests {

    private final TestDatabase database = TestDatabase.create();

    @AfterEach
    void dropTheDatabase() {
        database.close();
    }

    private ConfigurableApplicationContext node(String... settings) {
        var all = new HashSet<>(List.of(settings));
        all.addAll(List.of(
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.username(),
                "--spring.flyway.locations=classpath:event/declared",
                "--codeforlife.environment=local",
                "--codeforlife.service.name=school",
                "--codeforlife.task.enabled=true",
                "--spring.main.banner-mode=off"));
        return new SpringApplicationBuilder(ClassApplication.class)
                .web(WebApplicationType.NONE)
                .build()
                .run(all.toArray(String[]::new));
    }

    private static void publish(ConfigurableApplicationContext node, String classId) {
        node.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> node.getBean(Events.class).publish(new ClassJoined(7, classId)));
    }

    private static List<String> handled(ConfigurableApplicationContext node) {
        return node.getBean(JdbcClient.class)
                .sql("select text from handled where group_name = 'mailer' order by id")
                .query(String.class)
                .list();
    }

    @Test
    void eventsOfAWebNodeAreDeliveredByOthersAndTheirOwnRightAfterTheCommit() {
        try (var web = node("--codeforlife.service.mode=web")) {
            publish(web, "web");
            assertThat(handled(web)).isEmpty();

            // looks at the outbox when it starts, and not again for an hour
            try (var all = node("--codeforlife.event.polling-interval=1h", "--codeforlife.task.polling-interval=1h")) {
                await().until(() -> handled(web).equals(List.of("web")));

                publish(all, "one");
                await().until(() -> handled(web).size() == 2);
                publish(all, "two");
                await().until(() -> handled(web).size() == 3);
                assertThat(handled(web)).containsExactly("web", "one", "two");
            }
        }
    }
}
