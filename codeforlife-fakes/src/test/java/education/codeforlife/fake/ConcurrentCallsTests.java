package education.codeforlife.fake;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.proto.shelf.ShelfGrpc.ShelfBlockingStub;
import education.codeforlife.proto.shelf.ShelfProto.Book;
import education.codeforlife.proto.shelf.ShelfProto.FindBookRequest;
import education.codeforlife.rpc.test.RpcStubs;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A fake that 64 threads use at once. */
@Timeout(60)
class ConcurrentCallsTests {

    private static final int THREADS = 64;
    private static final int CALLS = 500;

    private final FakeLedger<String> ledger = new FakeLedger<>();

    @Test
    void callsAreCountedAndAnsweredOnce() throws Exception {
        IntStream.range(0, THREADS * CALLS).forEach(call -> ledger.balanceReturnsOnCall(call, call));

        var answers = inThreads(thread -> IntStream.range(0, CALLS)
                .mapToObj(call -> ledger.balance(thread + "/" + call))
                .toList());

        assertThat(answers).hasSize(THREADS * CALLS).doesNotHaveDuplicates();
        assertThat(ledger.balanceCallCount()).isEqualTo(THREADS * CALLS);
        assertThat(IntStream.range(0, THREADS * CALLS)
                        .mapToObj(ledger::balanceArguments)
                        .collect(toSet()))
                .hasSize(THREADS * CALLS);
    }

    @Test
    void invocationsHaveTheOrderOfEachMethodsCalls() throws Exception {
        inThreads(thread -> {
            for (int call = 0; call < CALLS; call++) {
                ledger.balance(thread + "/" + call);
                ledger.last(thread + "/" + call);
            }
            return List.of();
        });

        assertThat(arguments("balance"))
                .isEqualTo(IntStream.range(0, THREADS * CALLS)
                        .mapToObj(ledger::balanceArguments)
                        .toList());
        assertThat(arguments("last"))
                .isEqualTo(IntStream.range(0, THREADS * CALLS)
                        .mapToObj(ledger::lastArguments)
                        .toList());
    }

    @Test
    void answersAreSetWhileCallsAreMade() throws Exception {
        ledger.balanceReturns(1);

        var answers = inThreads(thread -> IntStream.range(0, CALLS)
                .mapToObj(call -> {
                    ledger.balanceReturns(thread + 1);
                    return ledger.balance("ada");
                })
                .toList());

        assertThat(answers).hasSize(THREADS * CALLS).allMatch(answer -> answer >= 1 && answer <= THREADS);
    }

    @Test
    void stubsCanWaitForEachOther() throws Exception {
        var all = new CyclicBarrier(THREADS);
        ledger.balanceStub(account -> await(all));

        assertThat(inThreads(thread -> List.of(ledger.balance("ada")))).hasSize(THREADS);
    }

    @Test
    void callsOfAServiceAreCountedAndAnsweredOnce() throws Exception {
        var shelf = new FakeShelf();
        IntStream.range(0, THREADS * 50).forEach(call -> shelf.findBookReturnsOnCall(call, book(call)));
        try (var stubs = RpcStubs.serving(shelf)) {
            var stub = stubs.of(ShelfBlockingStub.class);

            var answers = inThreads(thread -> IntStream.range(0, 50)
                    .mapToObj(call -> stub.findBook(request(thread * 50 + call)))
                    .toList());

            assertThat(answers).hasSize(THREADS * 50).doesNotHaveDuplicates();
            assertThat(shelf.findBookCallCount()).isEqualTo(THREADS * 50);
            assertThat(IntStream.range(0, THREADS * 50)
                            .mapToObj(shelf::findBookArguments)
                            .collect(toSet()))
                    .hasSize(THREADS * 50);
        }
    }

    private static Book book(int id) {
        return Book.newBuilder().setId(id).build();
    }

    private static FindBookRequest request(int id) {
        return FindBookRequest.newBuilder().setId(id).build();
    }

    private List<Object> arguments(String method) {
        return ledger.invocations().stream()
                .filter(invocation -> invocation.method().equals(method))
                .map(Invocation::arguments)
                .toList();
    }

    private static <T> List<T> inThreads(Work<T> work) throws Exception {
        var start = new CyclicBarrier(THREADS);
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            var tasks = IntStream.range(0, THREADS)
                    .<Callable<List<T>>>mapToObj(thread -> () -> {
                        await(start);
                        return work.in(thread);
                    })
                    .toList();
            var results = new ArrayList<T>();
            for (Future<List<T>> task : threads.invokeAll(tasks)) {
                results.addAll(task.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private static int await(CyclicBarrier barrier) {
        try {
            return barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Work<T> {
        List<T> in(int thread);
    }
}
