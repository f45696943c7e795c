package education.codeforlife.service.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import education.codeforlife.people.Person;
import education.codeforlife.proto.pair.payment.PayRequest;
import education.codeforlife.proto.pair.payment.PaymentGrpc;
import education.codeforlife.proto.pair.payment.PaymentGrpc.PaymentBlockingStub;
import education.codeforlife.rpc.CallIdentity;
import education.codeforlife.rpc.grpc.Stubs;
import education.codeforlife.rpc.jose.SignedCalls;
import education.codeforlife.rpc.jose.TestKeys;
import education.codeforlife.session.test.Browser;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.MetadataUtils;
import io.nats.client.Nats;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.json.JsonMapper;

/** People register with {@code account}, and have a ledger at {@code payment}: two processes on a real broker. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ServicePairIntegrationTests {

    private static final String PASSWORD = "Tr0ub4dor&3-horse";
    private static final int CALLS = 1000;
    private static final int CALLS_BEFORE_THE_DEATH = 300;
    private static final int CALLERS = 4;

    @SuppressWarnings("NullAway.Init") // before all tests
    private static ServicePair pair;

    @SuppressWarnings("NullAway.Init") // before each test
    private ManagedChannel channel;

    @BeforeAll
    static void startBoth() {
        pair = ServicePair.start();
    }

    @AfterAll
    static void stopBoth() {
        if (pair != null) pair.close();
    }

    @BeforeEach
    void openTheChannel() {
        pair.restartPayment();
        channel = ManagedChannelBuilder.forTarget(pair.paymentTarget())
                .usePlaintext()
                .build();
    }

    @AfterEach
    void closeTheChannel() {
        channel.shutdownNow();
    }

    /** Registers a person, who then signs in. */
    private static Browser join(String name) {
        var email = name.toLowerCase(Locale.ROOT) + "@example.com";
        var browser = new Browser(pair.root(), JsonMapper.builder().build()).fetchCsrfCookie();
        var registered = browser.send(
                "POST",
                "users/",
                Map.of(
                        "first_name",
                        name,
                        "last_name",
                        "Lovelace",
                        "email",
                        email,
                        "password",
                        PASSWORD,
                        "add_to_newsletter",
                        false,
                        "date_of_birth",
                        "1990-12-10"));
        assertThat(registered.status()).isEqualTo(201);
        assertThat(browser.logIn("with-email", Map.of("email", email, "password", PASSWORD))
                        .status())
                .isEqualTo(200);
        return browser;
    }

    /** Until then the ledger is empty, or, on a machine that is busy, its services do not answer in time. */
    private static void awaitGift(Browser browser, String name) {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(browser.get("ledger/").body())
                        .hasToString("{\"owner\":\"" + name + "\",\"balance\":100,"
                                + "\"entries\":[{\"reference\":\"welcome\",\"coins\":100}]}"));
    }

    /** Returns how often each person had the gift. */
    private static List<Integer> gifts() {
        return pair.paymentDatabase()
                .sql("select count(*) from ledger_entries where reference = 'welcome' group by user_id")
                .query(Integer.class)
                .list();
    }

    @Test
    void personWhoRegistersHasACreditedLedgerInTheirName() {
        awaitGift(join("Ada"), "Ada");
    }

    @Test
    void ledgerIsClosedToAnonymousPeople() {
        assertThat(new Browser(pair.root(), JsonMapper.builder().build())
                        .get("ledger/")
                        .status())
                .isEqualTo(403);
    }

    /** The death of payment is between the delivery of one event and its commit, and the acknowledgement of another is lost. */
    @Test
    void eachPersonIsCreditedOnceThoughPaymentDies() throws Exception {
        awaitGift(join("Bo"), "Bo");
        try (var blocker = pair.paymentDataSource().getConnection()) {
            blocker.setAutoCommit(false);
            lockTheLedger(blocker);
            join("Cy");
            await().until(ServicePairIntegrationTests::paymentWaitsForTheLedger);
            pair.killPayment();
            blocker.rollback();
        }
        int events = forgetAcknowledgements();

        pair.restartPayment();

        await().atMost(Duration.ofSeconds(30)).until(() -> acknowledged() >= events);
        assertThat(gifts()).hasSize(events).containsOnly(1);
    }

    private static void lockTheLedger(Connection connection) throws Exception {
        try (var statement = connection.createStatement()) {
            statement.execute("lock table ledger_entries in share mode");
        }
    }

    private static boolean paymentWaitsForTheLedger() {
        return pair.paymentDatabase()
                .sql("select count(*) > 0 from pg_locks where not granted and relation = 'ledger_entries'::regclass")
                .query(Boolean.class)
                .single();
    }

    /** Makes the consumers again, which deliver each event of the stream, and returns the number of these. */
    private static int forgetAcknowledgements() throws Exception {
        try (var connection = Nats.connect(pair.brokerUrl())) {
            var management = connection.jetStreamManagement();
            for (var consumer : management.getConsumerNames("account")) management.deleteConsumer("account", consumer);
            pair.provision();
            return Math.toIntExact(
                    management.getStreamInfo("account").getStreamState().getMsgCount());
        }
    }

    private static long acknowledged() throws Exception {
        try (var connection = Nats.connect(pair.brokerUrl())) {
            return connection.jetStreamManagement().getConsumers("account").stream()
                    .mapToLong(consumer -> consumer.getAckFloor().getConsumerSequence())
                    .sum();
        }
    }

    private PaymentBlockingStub as(String service, TestKeys keys) {
        return as(SignedCalls.of(
                keys.issuer(service, Clock.systemUTC()), () -> new Person("1", 0, Set.of()), alias -> List.of()));
    }

    private PaymentBlockingStub as(CallIdentity identity) {
        return Stubs.of((alias, config) -> channel, alias -> Duration.ofSeconds(30), identity)
                .stub("payment", PaymentBlockingStub.class);
    }

    private static Status.Code code(PaymentBlockingStub stub, String reference) {
        var request =
                PayRequest.newBuilder().setReference(reference).setCoins(1).build();
        var failure = catchThrowableOfType(StatusRuntimeException.class, () -> stub.pay(request));
        return failure == null ? Status.Code.OK : failure.getStatus().getCode();
    }

    /** No other test needs the service afterwards: it takes seconds to start again. */
    @Test
    @Order(Integer.MAX_VALUE)
    void callsOfADyingServiceEndAndRanAtMostOnce() throws Exception {
        var stub = as("account", pair.accountKeys());
        var codes = new ConcurrentHashMap<String, Status.Code>();
        var ended = new AtomicInteger();
        var callers = Executors.newFixedThreadPool(CALLERS);
        for (int call = 0; call < CALLS; call++) {
            var reference = "call " + call;
            callers.execute(() -> {
                codes.put(reference, code(stub, reference));
                if (ended.incrementAndGet() == CALLS_BEFORE_THE_DEATH) pair.killPayment();
            });
        }
        callers.shutdown();

        assertThat(callers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        assertThat(codes).hasSize(CALLS);
        assertThat(Set.copyOf(codes.values())).containsOnly(Status.Code.OK, Status.Code.UNAVAILABLE);
        var answered = codes.keySet().stream()
                .filter(reference -> codes.get(reference) == Status.Code.OK)
                .collect(Collectors.toSet());
        assertThat(answered).hasSizeGreaterThanOrEqualTo(CALLS_BEFORE_THE_DEATH);
        assertThat(payments()).doesNotHaveDuplicates().containsAll(answered);
    }

    private static List<String> payments() {
        return pair.paymentDatabase()
                .sql("select reference from ledger_entries where reference like 'call %'")
                .query(String.class)
                .list();
    }

    @Test
    void callerThatPaymentDoesNotTrustIsUnauthenticated() {
        assertThat(code(as("stranger", TestKeys.generate()), "stranger")).isEqualTo(Status.Code.UNAUTHENTICATED);
        assertThat(code(as("account", TestKeys.generate()), "forged")).isEqualTo(Status.Code.UNAUTHENTICATED);
    }

    @Test
    void absentAndDoubledTokensAreUnauthenticated() {
        assertThat(code(PaymentGrpc.newBlockingStub(channel), "absent")).isEqualTo(Status.Code.UNAUTHENTICATED);

        var second = new Metadata();
        second.put(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), "Bearer x");
        var doubled =
                as("account", pair.accountKeys()).withInterceptors(MetadataUtils.newAttachHeadersInterceptor(second));
        assertThat(code(doubled, "doubled")).isEqualTo(Status.Code.UNAUTHENTICATED);
    }
}
