package education.codeforlife.task.declared;

import static education.codeforlife.task.declared.NoteTasks.WRITE_NOTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import education.codeforlife.database.test.TestDatabase;
import education.codeforlife.task.Tasks;
import education.codeforlife.task.declared.NoteTasks.Note;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Nodes of a service that really run tasks, on one database. */
class TaskNodesIntegrationTests {

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
                "--spring.flyway.locations=classpath:task/declared",
                "--codeforlife.environment=local",
                "--codeforlife.service.name=school",
                "--codeforlife.task.enabled=true",
                "--spring.main.banner-mode=off"));
        SpringApplication application = new SpringApplicationBuilder(NoteApplication.class)
                .web(WebApplicationType.NONE)
                .build();
        return application.run(all.toArray(String[]::new));
    }

    private static List<String> notes(ConfigurableApplicationContext node) {
        return node.getBean(JdbcClient.class)
                .sql("select text from notes order by text")
                .query(String.class)
                .list();
    }

    private static List<Note> notes(int number) {
        return IntStream.range(0, number)
                .mapToObj(each -> new Note("note", each))
                .toList();
    }

    @Test
    void taskRunsRightAfterTheCommitThoughTheNodePollsRarely() {
        try (var node = node("--codeforlife.task.polling-interval=1h")) {
            node.getBean(TransactionTemplate.class)
                    .executeWithoutResult(status -> node.getBean(Tasks.class).enqueueAll(WRITE_NOTE, notes(3)));
            await().until(() -> notes(node).size() == 3);
        }
    }

    @Test
    void webNodeEnqueuesAndTwoWorkersShareWhatThereIsToDo() {
        try (var web = node("--codeforlife.service.mode=web");
                var one = node("--codeforlife.service.mode=worker", "--codeforlife.task.polling-interval=50ms");
                var other = node("--codeforlife.service.mode=worker", "--codeforlife.task.polling-interval=50ms")) {
            assertThat(web.getBean(Scheduler.class).getSchedulerState().isStarted())
                    .isFalse();
            web.getBean(Tasks.class).enqueueAll(WRITE_NOTE, notes(400));

            await().until(() -> notes(web).size() >= 400);

            assertThat(notes(web)).hasSize(400).doesNotHaveDuplicates();
            assertThat(calls(one)).isPositive();
            assertThat(calls(other)).isPositive();
            assertThat(calls(web)).isZero();
        }
    }

    private static int calls(ConfigurableApplicationContext node) {
        return node.getBean(NoteTaskHandlers.class).calls.size();
    }

    @Test
    void metersTellOfTheQueue() {
        try (var web = node("--codeforlife.service.mode=web")) {
            web.getBean(Tasks.class).enqueueAll(WRITE_NOTE, notes(5));
            var meters = web.getBean(MeterRegistry.class);
            assertThat(meters.get("codeforlife.tasks.waiting")
                            .tag("task", "school.write_note")
                            .gauge()
                            .value())
                    .isEqualTo(5);
            assertThat(meters.get("codeforlife.tasks.lag")
                            .tag("task", "school.write_note")
                            .gauge()
                            .value())
                    .isBetween(0.0, 60.0);
            assertThat(meters.get("codeforlife.tasks.failed").gauge().value()).isZero();
        }
    }
}
