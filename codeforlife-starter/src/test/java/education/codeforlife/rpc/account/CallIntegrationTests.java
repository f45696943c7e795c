package education.codeforlife.rpc.account;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import education.codeforlife.error.ValidationException;
import education.codeforlife.rpc.account.v1.AccountGrpc;
import education.codeforlife.rpc.account.v1.AccountGrpc.AccountBlockingStub;
import education.codeforlife.rpc.account.v1.Address;
import education.codeforlife.rpc.account.v1.FindRequest;
import education.codeforlife.rpc.account.v1.ListRequest;
import education.codeforlife.rpc.account.v1.Person;
import education.codeforlife.rpc.account.v1.RegisterRequest;
import education.codeforlife.rpc.grpc.RpcErrors;
import education.codeforlife.rpc.test.RpcStubs;
import io.grpc.CallOptions;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.reflection.v1.ServerReflectionGrpc;
import io.grpc.reflection.v1.ServerReflectionRequest;
import io.grpc.reflection.v1.ServerReflectionResponse;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.MetadataUtils;
import io.grpc.stub.StreamObserver;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpStatus;

/** Calls in this process, and over loopback. */
@AccountTest
@ExtendWith(OutputCaptureExtension.class)
class CallIntegrationTests {

    @Autowired
    private Greeter greeter;

    @Autowired
    private Supplier<AccountBlockingStub> overLoopback;

    @Autowired
    private RpcStubs stubs;

    @Autowired
    private People people;

    @Autowired
    private MeterRegistry meters;

    @BeforeEach
    void forgetCalls() {
        people.reset();
    }

    private AccountBlockingStub stub(String transport) {
        return transport.equals("loopback") ? overLoopback.get() : greeter.accounts();
    }

    private static FindRequest id(long id) {
        return FindRequest.newBuilder().setId(id).build();
    }

    private static RegisterRequest name(String name) {
        return RegisterRequest.newBuilder().setName(name).build();
    }

    private static AccountBlockingStub as(AccountBlockingStub stub, String... callers) {
        var headers = new Metadata();
        for (var caller : callers) headers.put(key("name"), caller);
        return stub.withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers));
    }

    private static Metadata.Key<String> key(String name) {
        return Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER);
    }

    private static StatusRuntimeException failure(ThrowingCallable call) {
        return catchThrowableOfType(StatusRuntimeException.class, call);
    }

    private static Status.Code code(ThrowingCallable call) {
        return failure(call).getStatus().getCode();
    }

    @ParameterizedTest
    @ValueSource(strings = {"in-process", "loopback"})
    void unaryCallIsAnswered(String transport) {
        assertThat(stub(transport).find(id(People.ADA)).getName()).isEqualTo("Ada");
    }

    @ParameterizedTest
    @ValueSource(strings = {"in-process", "loopback"})
    void serverStreamingCallIsAnswered(String transport) {
        var people = new ArrayList<Person>();
        stub(transport).list(ListRequest.newBuilder().setCount(50).build()).forEachRemaining(people::add);
        assertThat(people).extracting(Person::getId).hasSize(50).endsWith(50L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"in-process", "loopback"})
    void streamThatFailsEndsWithTheRefusalAfterItsMessages(String transport) {
        Iterator<Person> people =
                stub(transport).list(ListRequest.newBuilder().setCount(3).build());
        for (int i = 0; i < 3; i++) people.next();
        assertThat(code(people::hasNext)).isEqualTo(Status.Code.ABORTED);
    }

    @Test
    void futureStubIsInjected() throws Exception {
        assertThat(greeter.futures().find(id(People.ADA)).get(10, SECONDS).getName())
                .isEqualTo("Ada");
    }

    @Test
    void asynchronousStubIsInjectedIntoAField() throws Exception {
        var answer = new CompletableFuture<Person>();
        greeter.streams.find(id(People.ADA), new First<>(answer));
        assertThat(answer.get(10, SECONDS).getName()).isEqualTo("Ada");
    }

    @Test
    void stubOfTheTestSupportCallsTheHandler() {
        assertThat(stubs.of(AccountBlockingStub.class, Map.of("name", "ada"))
                        .register(name("Bob"))
                        .getName())
                .isEqualTo("Bob by ada");
    }

    @ParameterizedTest
    @ValueSource(strings = {"in-process", "loopback"})
    void anonymousCallerIsUnauthenticated(String transport) {
        var failure = failure(() -> stub(transport).register(name("Bob")));
        assertThat(failure.getStatus().getCode()).isEqualTo(Status.Code.UNAUTHENTICATED);
        assertThat(failure.getStatus().getDescription()).isEqualTo("Authentication credentials were not provided.");
        assertThat(people.asked()).isEmpty();
    }

    @Test
    void callerWhoOwesAFactorIsDenied() {
        assertThat(code(() -> as(greeter.accounts(), "pending").register(name("Bob"))))
                .isEqualTo(Status.Code.PERMISSION_DENIED);
    }

    @Test
    void closedMethodIsDenied() {
        assertThat(code(() -> as(greeter.accounts(), "ada").remove(id(1)))).isEqualTo(Status.Code.PERMISSION_DENIED);
    }

    @Test
    void doubledTokenIsRefusedByTheAuthentication() {
        assertThat(code(() -> as(greeter.accounts(), "ada", "bob").find(id(1)))).isEqualTo(Status.Code.UNAUTHENTICATED);
        assertThat(people.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"in-process", "loopback"})
    void refusalComesBackAsException(String transport) {
        var refusal = RpcErrors.of(failure(() -> stub(transport).find(id(404))));
        assertThat(refusal.status()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(refusal.code()).isEqualTo("not_found");
        assertThat(refusal.detail()).isEqualTo("No Person matches the given query.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"in-process", "loopback"})
    void errorsOfFieldsComeBackAsValidationException(String transport) {
        var request = RegisterRequest.newBuilder()
                .setAddress(Address.newBuilder().setCity("x".repeat(21)))
                .build();
        var failure = failure(() -> as(stub(transport), "ada").register(request));

        assertThat(failure.getStatus().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(RpcErrors.of(failure))
                .isInstanceOfSatisfying(
                        ValidationException.class,
                        invalid -> assertThat(invalid.toJson())
                                .isEqualTo(
                                        Map.of(
                                                "name", List.of("This field is required."),
                                                "address",
                                                        Map.of(
                                                                "city",
                                                                List.of(
                                                                        "Ensure this field has no more than 20 characters.")))));
        assertThat(people.asked()).isEmpty();
    }

    @Test
    void requestIsNotValidatedForCallersWhoMayNotCall() {
        assertThat(code(() -> greeter.accounts().register(name("")))).isEqualTo(Status.Code.UNAUTHENTICATED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"in-process", "loopback"})
    void defectSaysNothingOfItsInside(String transport, CapturedOutput output) {
        var failure = failure(() -> stub(transport).find(id(People.DEFECT)));
        assertThat(failure.getStatus().getCode()).isEqualTo(Status.Code.INTERNAL);
        assertThat(failure.getStatus().getDescription()).isEqualTo("A server error occurred.");
        assertThat(output).contains("IllegalStateException");
    }

    @Test
    void refusalOfSpringSecurityIsDenied() {
        assertThat(code(() -> greeter.accounts().find(id(People.FORBIDDEN)))).isEqualTo(Status.Code.PERMISSION_DENIED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"in-process", "loopback"})
    void methodThatMayBeRepeatedIsTriedAgain(String transport) {
        assertThat(stub(transport).find(id(People.SECOND_ATTEMPT)).getName()).isEqualTo("Ada");
        assertThat(people.asked()).hasSize(2);
    }

    @Test
    void methodThatMayNotBeRepeatedIsTriedOnce() {
        assertThat(code(() -> as(greeter.accounts(), "ada").register(name("away"))))
                .isEqualTo(Status.Code.UNAVAILABLE);
        assertThat(people.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"in-process", "loopback"})
    void ownDeadlineIsKept(String transport) {
        long started = System.nanoTime();
        assertThat(code(() ->
                        stub(transport).withDeadlineAfter(200, MILLISECONDS).find(id(People.SLOW))))
                .isEqualTo(Status.Code.DEADLINE_EXCEEDED);
        assertThat(System.nanoTime() - started).isLessThan(MILLISECONDS.toNanos(1500));
        people.goOn();
    }

    @Test
    void unknownMethodIsUnimplemented() {
        var unknown = AccountGrpc.getFindMethod().toBuilder()
                .setFullMethodName("codeforlife.account.v1.Account/Drop")
                .build();
        assertThat(code(() -> ClientCalls.blockingUnaryCall(
                        overLoopback.get().getChannel(), unknown, CallOptions.DEFAULT, id(1))))
                .isEqualTo(Status.Code.UNIMPLEMENTED);
    }

    @Test
    void messageOverTheBoundIsRefused() {
        var failure = failure(() -> as(overLoopback.get(), "ada").register(name("x".repeat(70_000))));
        assertThat(failure.getStatus().getCode()).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
        assertThat(people.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"in-process", "loopback"})
    void metadataOfOneMegabyteIsRefused(String transport) {
        var failure = failure(() -> as(stub(transport), "x".repeat(1 << 20)).find(id(1)));
        assertThat(failure.getStatus().getCode()).isIn(Status.Code.RESOURCE_EXHAUSTED, Status.Code.INTERNAL);
        assertThat(people.asked()).isEmpty();
        assertThat(stub(transport).find(id(People.ADA)).getName()).isEqualTo("Ada");
    }

    @Test
    void healthIsOpen() {
        var health = HealthGrpc.newBlockingStub(overLoopback.get().getChannel());
        assertThat(health.check(HealthCheckRequest.getDefaultInstance()).getStatus())
                .isEqualTo(ServingStatus.SERVING);
    }

    @Test
    void reflectionIsOpenLocally() throws Exception {
        var answer = new CompletableFuture<ServerReflectionResponse>();
        var requests =
                ServerReflectionGrpc.newStub(overLoopback.get().getChannel()).serverReflectionInfo(new First<>(answer));
        requests.onNext(ServerReflectionRequest.newBuilder().setListServices("").build());
        assertThat(answer.get(10, SECONDS).getListServicesResponse().getServiceList())
                .extracting(service -> service.getName())
                .contains("codeforlife.account.v1.Account");
        requests.onCompleted();
    }

    @Test
    void callHasALineInTheAccessLog(CapturedOutput output) {
        greeter.accounts().find(id(People.ADA));
        assertThat(output).containsPattern("RPC codeforlife.account.v1.Account/Find OK \\d+ ms");
    }

    @Test
    void refusedCallHasItsStatusInTheAccessLog(CapturedOutput output) {
        failure(() -> greeter.accounts().find(id(404)));
        failure(() -> greeter.accounts().register(name("Bob")));
        assertThat(output)
                .containsPattern("Account/Find NOT_FOUND \\d+ ms")
                .containsPattern("Account/Register UNAUTHENTICATED \\d+ ms");
    }

    @Test
    void probesHaveNoLine(CapturedOutput output) {
        HealthGrpc.newBlockingStub(overLoopback.get().getChannel()).check(HealthCheckRequest.getDefaultInstance());
        assertThat(output).doesNotContain("Health/Check");
    }

    @Test
    void callsAreMeasuredOnBothSides() {
        greeter.accounts().find(id(People.ADA));
        assertThat(meters.get("grpc.server").tag("rpc.method", "Find").timers()).isNotEmpty();
        assertThat(meters.get("grpc.client").tag("rpc.method", "Find").timers()).isNotEmpty();
    }

    /** The first answer, or the failure. */
    private record First<T>(CompletableFuture<T> answer) implements StreamObserver<T> {

        @Override
        public void onNext(T value) {
            answer.complete(value);
        }

        @Override
        public void onError(Throwable failure) {
            answer.completeExceptionally(failure);
        }

        @Override
        public void onCompleted() {}
    }
}
