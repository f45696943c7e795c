package education.codeforlife.wire;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.viewset.web.ActionObservationContext;
import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

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
        recorder.clear();
    }

    @Test
    void actionThatSucceedsIsObserved() throws InterruptedException {
        client.get("/fruits/1/");

        assertThat(keys(recorder.ended()))
                .isEqualTo(Map.of("view_set", "fruits", "action", "retrieve", "outcome", "success", "code", "none"));
    }

    @Test
    void observationIsNamed() throws InterruptedException {
        client.get("/fruits/");

        assertThat(recorder.ended())
                .returns("codeforlife.action", Observation.Context::getName)
                .returns("fruits list", Observation.Context::getContextualName);
    }

    @Test
    void unknownRowIsRefused() throws InterruptedException {
        client.get("/fruits/999/");

        assertRefused("not_found");
    }

    @Test
    void callerWithoutPermissionIsRefused() throws InterruptedException {
        client.get("/vault/");

        var observed = recorder.ended();
        assertThat(keys(observed))
                .isEqualTo(Map.of(
                        "view_set", "vault", "action", "list", "outcome", "refused", "code", "not_authenticated"));
        assertThat(observed.getError()).isNull();
    }

    @Test
    void invalidBodyIsRefused() throws InterruptedException {
        client.json("POST", "/fruits/", "{}");

        assertRefused("invalid");
    }

    @Test
    void failureOfTheServiceIsAnError() throws InterruptedException {
        client.send("GET", "/vault/alarm/", USER, new byte[0]);

        var observed = recorder.ended();
        assertThat(keys(observed))
                .isEqualTo(Map.of("view_set", "vault", "action", "alarm", "outcome", "error", "code", "error"));
        assertThat(observed.getError()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void commitIsWithinTheObservation() throws InterruptedException {
        client.json("POST", "/fruits/", "{\"name\":\"kiwi\",\"is_citrus\":false}");
        recorder.ended();

        assertThat(recorder.steps).containsExactly("start", "begin", "commit in fruits create", "stop");
    }

    @Test
    void requestThatNoActionServesIsNotObserved() throws InterruptedException {
        client.json("PUT", "/fruits/", "{}");
        client.get("/fruits/1/");

        assertThat(keys(recorder.ended())).containsEntry("action", "retrieve");
    }

    private void assertRefused(String code) throws InterruptedException {
        var observed = recorder.ended();
        assertThat(keys(observed))
                .containsEntry("view_set", "fruits")
                .containsEntry("outcome", "refused")
                .containsEntry("code", code);
        assertThat(observed.getError()).isNull();
    }

    private static Map<String, String> keys(ActionObservationContext observed) {
        return observed.getAllKeyValues().stream().collect(Collectors.toMap(KeyValue::getKey, KeyValue::getValue));
    }

    /** Boot registers it with the observations and with the transaction manager. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Recorder implements ObservationHandler<ActionObservationContext>, TransactionExecutionListener {

        private final BlockingQueue<ActionObservationContext> ended = new LinkedBlockingQueue<>();
        private final List<String> steps = new CopyOnWriteArrayList<>();

        private final ObjectProvider<ObservationRegistry> registry;

        Recorder(ObjectProvider<ObservationRegistry> registry) {
            this.registry = registry;
        }

        void clear() {
            ended.clear();
            steps.clear();
        }

        /** The server may answer before the observation ends. */
        ActionObservationContext ended() throws InterruptedException {
            return assertThat(ended.poll(30, TimeUnit.SECONDS)).isNotNull().actual();
        }

        @Override
        public boolean supportsContext(Observation.Context context) {
            return context instanceof ActionObservationContext;
        }

        @Override
        public void onStart(ActionObservationContext context) {
            steps.add("start");
        }

        @Override
        public void onStop(ActionObservationContext context) {
            steps.add("stop");
            ended.add(context);
        }

        @Override
        public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
            steps.add("begin");
        }

        @Override
        public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
            steps.add("commit in " + observed(registry.getObject().getCurrentObservation()));
        }

        private static String observed(@Nullable Observation current) {
            return current != null && current.getContextView() instanceof ActionObservationContext context
                    ? context.viewSet() + " " + context.action().name()
                    : "no action";
        }
    }
}
