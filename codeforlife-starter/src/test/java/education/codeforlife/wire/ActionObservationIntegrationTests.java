package education.codeforlife.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@WireTest
@Import(ActionObservationIntegrationTests.Recorder.class)
class ActionObservationIntegrationTests {

    private static final Map<String, String> USER = Map.of(WireApplication.USER, "x");

    private final Seed seed;
    private final RawClient client;
    private final Recorder recorder;

    ActionObservationIntegrationTests(
            @Autowired JdbcClient database, @Autowired Recorder recorder, @LocalServerPort int port) {
        this.seed = new Seed(database);
        this.client = new RawClient(port);
        this.recorder = recorder;
    }

    @BeforeEach
    void seed() {
        seed.baseline();
        recorder.ended.clear();
    }

    @Test
    void requestIsObservedWithItsAction() throws InterruptedException {
        client.get("/fruits/1/");

        assertThat(keys(recorder.ended()))
                .containsEntry("view_set", "fruits")
                .containsEntry("action", "retrieve")
                .containsEntry("outcome", "SUCCESS")
                .containsEntry("code", "none");
    }

    @Test
    void refusalIsObservedWithItsCode() throws InterruptedException {
        client.json("POST", "/fruits/", "{}");

        var observed = recorder.ended();
        assertThat(keys(observed))
                .containsEntry("action", "create")
                .containsEntry("status", "400")
                .containsEntry("code", "invalid");
        assertThat(observed.getError()).isNull();
    }

    @Test
    void callerWithoutPermissionIsObservedWithTheAction() throws InterruptedException {
        client.get("/vault/");

        assertThat(keys(recorder.ended()))
                .containsEntry("view_set", "vault")
                .containsEntry("action", "list")
                .containsEntry("code", "not_authenticated");
    }

    @Test
    void failureOfTheServiceIsTheErrorOfTheObservation() throws InterruptedException {
        client.send("GET", "/vault/alarm/", USER, new byte[0]);

        var observed = recorder.ended();
        assertThat(keys(observed))
                .containsEntry("view_set", "vault")
                .containsEntry("action", "alarm")
                .containsEntry("exception", "IllegalStateException")
                .containsEntry("code", "error");
        assertThat(observed.getError()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void requestThatNoActionServesHasTheSameKeys() throws InterruptedException {
        client.json("PUT", "/fruits/", "{}");

        assertThat(keys(recorder.ended()))
                .containsEntry("view_set", "none")
                .containsEntry("action", "none")
                .containsEntry("code", "method_not_allowed");
    }

    private static Map<String, String> keys(Observation.Context observed) {
        return observed.getAllKeyValues().stream().collect(Collectors.toMap(KeyValue::getKey, KeyValue::getValue));
    }

    /** Boot registers it with the observations. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Recorder implements ObservationHandler<ServerRequestObservationContext> {

        private final BlockingQueue<ServerRequestObservationContext> ended = new LinkedBlockingQueue<>();

        /** The server may answer before the observation ends. */
        ServerRequestObservationContext ended() throws InterruptedException {
            return assertThat(ended.poll(30, TimeUnit.SECONDS)).isNotNull().actual();
        }

        @Override
        public boolean supportsContext(Observation.Context context) {
            return context instanceof ServerRequestObservationContext;
        }

        @Override
        public void onStop(ServerRequestObservationContext context) {
            ended.add(context);
        }
    }
}
