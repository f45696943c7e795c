package education.codeforlife.rpc.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import education.codeforlife.rpc.CallIdentity;
import education.codeforlife.rpc.account.v1.AccountGrpc.AccountBlockingStub;
import education.codeforlife.rpc.account.v1.FindRequest;
import education.codeforlife.rpc.account.v1.Person;
import education.codeforlife.rpc.account.v1.RegisterRequest;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class StubsTests {

    private static final FindRequest FIND = FindRequest.getDefaultInstance();
    private static final RegisterRequest REGISTER = RegisterRequest.getDefaultInstance();

    private static AccountBlockingStub stub(TestServer server) {
        return Stubs.of(server::open, alias -> Duration.ofSeconds(30)).stub("account", AccountBlockingStub.class);
    }

    private static Person failIf(boolean failure) {
        if (failure) throw Status.UNAVAILABLE.asRuntimeException();
        return Person.getDefaultInstance();
    }

    private static boolean fails(Runnable call) {
        return catchThrowableOfType(StatusRuntimeException.class, call::run) != null;
    }

    @Test
    void methodThatMayBeRepeatedIsTriedAgain() throws Exception {
        try (var server = new TestServer(call -> failIf(call == 1))) {
            assertThat(stub(server).find(FIND)).isEqualTo(Person.getDefaultInstance());
            assertThat(server.calls()).isEqualTo(2);
        }
    }

    @Test
    void methodThatMayNotBeRepeatedIsTriedOnce() throws Exception {
        try (var server = new TestServer(call -> failIf(call == 1))) {
            assertThat(fails(() -> stub(server).register(REGISTER))).isTrue();
            assertThat(server.calls()).isEqualTo(1);
        }
    }

    @Test
    void loadRisesByATenthAtMostIfHalfOfTheCallsFail() throws Exception {
        try (var server = new TestServer(call -> failIf(call % 2 == 0))) {
            var stub = stub(server);
            for (int call = 0; call < 200; call++) fails(() -> stub.find(FIND));
            assertThat(server.calls()).isBetween(200, 220);
        }
    }

    @Test
    void serviceThatDoesNotAnswerIsNotCalledForAWhile(CapturedOutput output) throws Exception {
        try (var server = new TestServer(call -> failIf(true))) {
            var meters = new SimpleMeterRegistry();
            var stub = Stubs.of(server::open, alias -> Duration.ofSeconds(30), CallIdentity.NONE, meters)
                    .stub("account", AccountBlockingStub.class);
            var open = meters.get("codeforlife.rpc.circuit-breaker")
                    .tag("service", "account")
                    .gauge();
            assertThat(open.value()).isZero();
            for (int call = 0; call < CircuitBreaker.FAILURES; call++) fails(() -> stub.register(REGISTER));
            assertThatThrownBy(() -> stub.register(REGISTER))
                    .hasMessageContaining("UNAVAILABLE: account has not answered calls");
            assertThat(server.calls()).isEqualTo(CircuitBreaker.FAILURES);
            assertThat(open.value()).isOne();
            assertThat(output).containsOnlyOnce("Service account does not answer: 16 of its last 20 calls failed");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Account", "dns:///account", "account service", "account.example.org"})
    void malformedAliasIsRejected(String alias) {
        var stubs = Stubs.of((name, config) -> null, name -> Duration.ofSeconds(5));
        assertThatThrownBy(() -> stubs.stub(alias, AccountBlockingStub.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Invalid alias in @RpcClient(\"" + alias + "\")");
    }

    @Test
    void typeThatIsNotAStubIsRejected() {
        var stubs = Stubs.of((name, config) -> null, name -> Duration.ofSeconds(5));
        assertThatThrownBy(() -> stubs.stub("account", String.class))
                .hasMessage("@RpcClient(\"account\") cannot inject a java.lang.String: use a generated stub, as"
                        + " AccountGrpc.AccountBlockingStub");
    }
}
