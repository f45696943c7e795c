package education.codeforlife.service.pair;

import education.codeforlife.database.test.TestDatabase;
import education.codeforlife.event.AfterDeadLetter;
import education.codeforlife.event.Subscription;
import education.codeforlife.event.nats.NatsAccess;
import education.codeforlife.event.nats.NatsProvisioning;
import education.codeforlife.event.nats.NatsSettings;
import education.codeforlife.event.test.NatsServer;
import education.codeforlife.rpc.jose.TestKeys;
import education.codeforlife.service.pair.account.AccountApplication;
import education.codeforlife.service.pair.payment.PaymentApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.ReflectionUtils;

/** The services {@code account} and {@code payment}: two processes, two databases, two keys and a broker. */
final class ServicePair implements AutoCloseable {

    private static final String TOPIC = "account.user_registered";

    private final NatsServer broker = NatsServer.start();
    private final TestDatabase accountDatabase = TestDatabase.create();
    private final TestDatabase paymentDatabase = TestDatabase.create();
    private final TestKeys accountKeys = TestKeys.generate();
    private final TestKeys paymentKeys = TestKeys.generate();
    private final int accountPort = freePort();
    private final int paymentPort = freePort();
    private final int accountRpc = freePort();
    private final int paymentRpc = freePort();
    private final Path directory;
    private final ServiceProcess account;
    private ServiceProcess payment;

    private ServicePair(Path directory) throws IOException {
        this.directory = directory;
        write("account", accountKeys);
        write("payment", paymentKeys);
        provision();
        this.account = startAccount();
        this.payment = startPayment();
    }

    /** Starts both, and waits until they take requests. */
    static ServicePair start() {
        try {
            var pair = new ServicePair(Files.createTempDirectory("pair"));
            pair.account.awaitStart();
            pair.payment.awaitStart();
            return pair;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String service, TestKeys keys) throws IOException {
        Files.writeString(directory.resolve(service + ".pem"), keys.privatePem());
        Files.writeString(directory.resolve(service + ".pub.pem"), keys.publicPem());
    }

    /** Makes what is missing at the broker, as the command of each service does. */
    void provision() {
        var method = Objects.requireNonNull(ReflectionUtils.findMethod(ServicePair.class, "provision"));
        var welcome = new Subscription(
                TOPIC, "welcome", "bean", method, Record.class, 1, 10, Duration.ofMinutes(1), AfterDeadLetter.HOLD);
        var topics = List.of(TOPIC, "account.user_deactivated", "account.user_joined_class", "account.user_left_class");
        var made = new ArrayList<>(NatsProvisioning.provision(settings("account"), topics, List.of()));
        made.addAll(NatsProvisioning.provision(settings("payment"), List.of(), List.of(welcome)));
    }

    private NatsSettings settings(String service) {
        return new NatsSettings(
                service,
                List.of(broker.url()),
                NatsAccess.OPEN,
                4,
                Duration.ofSeconds(1),
                Duration.ofDays(7),
                1,
                Duration.ofDays(8));
    }

    /** It reads the sessions of people, and is the only service that may say who they are. */
    private ServiceProcess startAccount() {
        var arguments = arguments("account", accountDatabase, accountRpc);
        arguments.add("--codeforlife.environment=local");
        arguments.add("--codeforlife.rpc.payment.target=static://127.0.0.1:" + paymentRpc);
        arguments.addAll(trusts("account", true));
        arguments.addAll(trusts("payment", false));
        return ServiceProcess.start(AccountApplication.class, accountPort, arguments, directory.resolve("account.log"));
    }

    /** Outside the local environment, where a service trusts those alone that its settings name. */
    private ServiceProcess startPayment() {
        var arguments = arguments("payment", paymentDatabase, paymentRpc);
        arguments.add("--codeforlife.environment=development");
        arguments.add("--codeforlife.service.hosts=localhost");
        arguments.add("--codeforlife.rpc.account.target=static://127.0.0.1:" + accountRpc);
        arguments.addAll(trusts("account", true));
        return ServiceProcess.start(PaymentApplication.class, paymentPort, arguments, directory.resolve("payment.log"));
    }

    private List<String> arguments(String service, TestDatabase database, int rpcPort) {
        return new ArrayList<>(List.of(
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.username(),
                "--spring.main.banner-mode=off",
                "--spring.grpc.server.address=127.0.0.1",
                "--spring.grpc.server.port=" + rpcPort,
                "--codeforlife.rpc.private-key=file:" + directory.resolve(service + ".pem"),
                "--codeforlife.event.nats.url=" + broker.url(),
                "--codeforlife.event.nats.ack-wait=1s"));
    }

    private List<String> trusts(String service, boolean mayAssertUsers) {
        var property = "--codeforlife.rpc.trusted." + service;
        return List.of(
                property + ".public-keys=file:" + directory.resolve(service + ".pub.pem"),
                property + ".may-assert-users=" + mayAssertUsers);
    }

    /** Returns the address of account's endpoints. */
    URI root() {
        return URI.create("http://localhost:" + accountPort + "/");
    }

    /** Returns the address at which payment is called. */
    String paymentTarget() {
        return "127.0.0.1:" + paymentRpc;
    }

    /** Returns the keys with which account proves who it is. */
    TestKeys accountKeys() {
        return accountKeys;
    }

    String brokerUrl() {
        return broker.url();
    }

    JdbcClient paymentDatabase() {
        return JdbcClient.create(paymentDataSource());
    }

    DriverManagerDataSource paymentDataSource() {
        return new DriverManagerDataSource(paymentDatabase.url(), paymentDatabase.username(), "");
    }

    void killPayment() {
        payment.kill();
    }

    /** Starts payment again, if it is dead. */
    void restartPayment() {
        if (payment.isAlive()) return;
        payment = startPayment();
        payment.awaitStart();
    }

    @Override
    public void close() {
        payment.close();
        account.close();
        accountDatabase.close();
        paymentDatabase.close();
        broker.close();
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
