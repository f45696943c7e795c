package education.codeforlife.rpc.grpc;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import education.codeforlife.permission.Permissions;
import education.codeforlife.rpc.RpcRules;
import education.codeforlife.rpc.account.v1.AccountGrpc;
import education.codeforlife.rpc.account.v1.FindRequest;
import education.codeforlife.rpc.account.v1.Person;
import io.grpc.Context;
import io.grpc.Status;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallDeadlineTests {

    private static final FindRequest REQUEST = FindRequest.getDefaultInstance();

    private final CountDownLatch goOn = new CountDownLatch(1);
    private final CompletableFuture<Long> left = new CompletableFuture<>();
    private final CallDeadline deadline =
            new CallDeadline(HandlerRules.of(List.of(new Handler())), Duration.ofMillis(200));

    static final class Handler extends AccountGrpc.AccountImplBase {
        void permissions(RpcRules rules) {
            rules.on("Find", "List", "Register", "Remove").permit(Permissions.allowAny());
        }
    }

    @AfterEach
    void stop() {
        goOn.countDown();
        deadline.close();
    }

    private Person wait(int call) {
        try {
            goOn.await(10, SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Person.getDefaultInstance();
    }

    private static Status.Code code(Future<?> call) {
        return Status.fromThrowable(catchThrowableOfType(ExecutionException.class, () -> call.get(10, SECONDS)))
                .getCode();
    }

    @Test
    void callWithoutDeadlineIsEndedByTheServer() throws IOException {
        try (var server = new TestServer(this::wait, deadline)) {
            var call = AccountGrpc.newFutureStub(server.channel()).find(REQUEST);
            assertThat(code(call)).isEqualTo(Status.Code.DEADLINE_EXCEEDED);
        }
    }

    @Test
    void callInTimeIsAnswered() throws Exception {
        try (var server = new TestServer(call -> Person.getDefaultInstance(), deadline)) {
            var call = AccountGrpc.newFutureStub(server.channel()).find(REQUEST);
            assertThat(call.get(10, SECONDS)).isEqualTo(Person.getDefaultInstance());
        }
    }

    @Test
    void expiredWorkIsNotBegun() throws Exception {
        try (var server = new TestServer(this::wait, deadline)) {
            var stub = AccountGrpc.newFutureStub(server.channel());
            var busy = stub.withDeadlineAfter(10, SECONDS).find(REQUEST);
            var expired = stub.withDeadlineAfter(50, MILLISECONDS).find(REQUEST);
            var withoutDeadline = stub.find(REQUEST);
            assertThat(code(expired)).isEqualTo(Status.Code.DEADLINE_EXCEEDED);

            // the time of a call without a deadline begins with the server's work on it
            goOn.countDown();
            busy.get(10, SECONDS);
            withoutDeadline.get(10, SECONDS);
            assertThat(server.calls()).isEqualTo(2);
        }
    }

    @Test
    void deadlineShrinksWhenItIsPassedOn() throws Exception {
        try (var callee = new TestServer(this::recordTimeLeft);
                var caller = new TestServer(call -> Stubs.of(callee::open, alias -> Duration.ofSeconds(5))
                        .stub("account", AccountGrpc.AccountBlockingStub.class)
                        .find(REQUEST))) {
            AccountGrpc.newBlockingStub(caller.channel())
                    .withDeadlineAfter(3, SECONDS)
                    .find(REQUEST);
            assertThat(left.get(10, SECONDS)).isPositive().isLessThan(3000);
        }
    }

    private Person recordTimeLeft(int call) {
        var passedOn = Context.current().getDeadline();
        left.complete(passedOn == null ? -1 : passedOn.timeRemaining(MILLISECONDS));
        return Person.getDefaultInstance();
    }
}
