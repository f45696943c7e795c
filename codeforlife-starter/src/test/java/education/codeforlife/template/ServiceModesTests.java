package education.codeforlife.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import education.codeforlife.database.test.TestDatabase;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A new service in two processes on one database: one answers requests, the other one runs tasks. */
class ServiceModesTests {

    private static final Duration START = Duration.ofMinutes(2);
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    @TempDir
    private Path directory;

    @Test
    void workerRunsTheTasksOfAServiceWhoseRequestsAnotherNodeAnswers() throws Exception {
        var library = ScratchLibrary.in(directory);
        library.release("0.1.0");
        var service = ServiceBuild.of(library.service("account")).compiled();
        try (var database = TestDatabase.create()) {
            var worker = start(service, database, "worker");
            var web = start(service, database, "web");
            try {
                var fruits = addressOf("web") + "/fruits/";
                assertThat(get(fruits).body()).contains("\"count\":3,");
                assertThat(get(addressOf("worker") + "/fruits/").statusCode()).isEqualTo(404);

                makeDue(database, "account.delete_expired");

                await().untilAsserted(() -> assertThat(get(fruits).body()).contains("\"count\":0,"));
            } finally {
                worker.destroyForcibly().waitFor();
                web.destroyForcibly().waitFor();
            }
        }
    }

    private Process start(ServiceBuild service, TestDatabase database, String mode) throws Exception {
        var properties = Map.of(
                "codeforlife.environment",
                "local",
                "codeforlife.service.mode",
                mode,
                "server.port",
                "0",
                "spring.datasource.url",
                database.url(),
                "spring.datasource.username",
                database.username());
        var process = service.start(
                properties, "education.codeforlife.service.account.AccountApplication", directory.resolve(mode));
        // The second one loads its fixtures after the first one.
        await().atMost(START).until(() -> !process.isAlive() || isReady(mode));
        return process;
    }

    private boolean isReady(String mode) throws Exception {
        return PORT.matcher(output(mode)).find()
                && get(addressOf(mode) + "/readyz").statusCode() == 200;
    }

    private String addressOf(String mode) throws Exception {
        var port = PORT.matcher(output(mode));
        assertThat(port.find()).as(() -> "the port in " + mode).isTrue();
        return "http://localhost:" + port.group(1);
    }

    private String output(String mode) throws Exception {
        return Files.readString(directory.resolve(mode));
    }

    private static HttpResponse<String> get(String url) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
    }

    private static void makeDue(TestDatabase database, String task) {
        var jdbc = JdbcClient.create(
                new DriverManagerDataSource(database.url(), database.username(), database.password()));
        var rows = jdbc.sql("update codeforlife_account.scheduled_tasks set execution_time = now() where task_name = ?")
                .param(task)
                .update();
        assertThat(rows).isOne();
    }
}
