package education.codeforlife.benchmark;

import education.codeforlife.benchmark.call.CallApplication;
import education.codeforlife.benchmark.call.EchoClients;
import education.codeforlife.database.test.TestDatabase;
import education.codeforlife.proto.benchmark.EchoGrpc.EchoBlockingStub;
import education.codeforlife.proto.benchmark.EchoProto.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What a call costs, within the process and over loopback, against grpc-java alone with the same message. It ends with
 * status 1 if more is taken than is allowed.
 *
 * <pre>{@code
 * CallBenchmark [--blocks=30] [--warmup=30]
 * }</pre>
 */
public final class CallBenchmark {

    private static final long BLOCK_NANOS = 100_000_000;
    private static final Text MESSAGE =
            Text.newBuilder().setText("x".repeat(100)).build();

    private static final double LONGEST_MICROS = 20;
    private static final double REQUIRED_RATIO = 1 / 1.2;

    private static final List<String> ANONYMOUS =
            List.of("--codeforlife.environment=development", "--codeforlife.service.hosts=localhost");
    private static final List<String> IDENTITY = List.of("--codeforlife.environment=local");
    private static final String LINES = "--logging.level.education.codeforlife.access=info";

    private static final List<String> KINDS =
            List.of("without tokens and access line", "without tokens", "with the token of a service");

    private CallBenchmark() {}

    public static void main(String[] arguments) {
        var options = Options.of(arguments);
        boolean good;
        try (var plain = new PlainCalls();
                var database = TestDatabase.create();
                var bare = start(database, "bare", "echo", ANONYMOUS, "--codeforlife.logging.access=false");
                var logged = start(database, "logged", "echo", ANONYMOUS, LINES);
                var signed = start(database, "signed", "near", IDENTITY, LINES);
                var signedFar = start(database, "signed-far", "far", IDENTITY, LINES)) {
            var near = measure(List.of(plain.inProcess(), near(bare), near(logged), near(signed)), options);
            print("in process", near);
            var far = measure(List.of(plain.loopback(), far(bare), far(logged), far(signedFar)), options);
            print("over loopback", far);
            good = Ratios.median(near.get(1)) <= LONGEST_MICROS
                    && Ratios.of(far.get(0), far.get(1)).median() >= REQUIRED_RATIO;
        }
        if (!good) System.exit(1);
    }

    /** @param service its name, which is the alias by which it is called with a token */
    private static ConfigurableApplicationContext start(
            TestDatabase database, String name, String service, List<String> environment, String... more) {
        int port = Service.freePort();
        var arguments = new ArrayList<>(Service.ofModule(more));
        arguments.addAll(environment);
        arguments.addAll(List.of(
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.username(),
                "--spring.main.banner-mode=off",
                "--spring.grpc.server.address=127.0.0.1",
                "--spring.grpc.server.port=" + port,
                "--spring.grpc.server.inprocess.name=" + name,
                "--codeforlife.service.name=" + service,
                "--codeforlife.rpc.near.target=in-process:" + name,
                "--codeforlife.rpc.far.target=static://127.0.0.1:" + port,
                "--logging.threshold.console=off",
                "--logging.file.name=" + System.getProperty("java.io.tmpdir") + "/benchmark-calls-" + name + ".log"));
        return new SpringApplicationBuilder(CallApplication.class)
                .web(WebApplicationType.NONE)
                .run(arguments.toArray(String[]::new));
    }

    private static EchoBlockingStub near(ConfigurableApplicationContext context) {
        return context.getBean(EchoClients.class).inProcess();
    }

    private static EchoBlockingStub far(ConfigurableApplicationContext context) {
        return context.getBean(EchoClients.class).loopback();
    }

    /** Returns the microseconds of a call of each stub, block by block. */
    private static List<double[]> measure(List<EchoBlockingStub> stubs, Options options) {
        var micros = stubs.stream().map(stub -> new double[options.blocks(30)]).toList();
        for (int block = -options.warmup(); block < options.blocks(30); block++) {
            for (int stub = 0; stub < stubs.size(); stub++) {
                double each = microsOfEach(stubs.get(stub));
                if (block >= 0) micros.get(stub)[block] = each;
            }
        }
        return micros;
    }

    private static double microsOfEach(EchoBlockingStub stub) {
        int calls = 0;
        long begun = System.nanoTime();
        long passed = 0;
        while (passed < BLOCK_NANOS) {
            if (!stub.repeat(MESSAGE).equals(MESSAGE)) throw new IllegalStateException("Another answer");
            calls++;
            passed = System.nanoTime() - begun;
        }
        return passed / 1e3 / calls;
    }

    @SuppressWarnings("SystemOut") // the report
    private static void print(String where, List<double[]> micros) {
        System.out.printf(Locale.ROOT, "%s, grpc-java alone: %.1f µs%n", where, Ratios.median(micros.get(0)));
        for (int kind = 1; kind < micros.size(); kind++) {
            System.out.printf(
                    Locale.ROOT,
                    "%s, %s: %.1f µs, grpc-java's time / ours: %s%n",
                    where,
                    KINDS.get(kind - 1),
                    Ratios.median(micros.get(kind)),
                    Ratios.of(micros.get(0), micros.get(kind)));
        }
    }
}
