package education.codeforlife.rpc.grpc;

import education.codeforlife.rpc.account.v1.AccountGrpc;
import education.codeforlife.rpc.account.v1.FindRequest;
import education.codeforlife.rpc.account.v1.Person;
import education.codeforlife.rpc.account.v1.RegisterRequest;
import io.grpc.Channel;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.ServerInterceptor;
import io.grpc.StatusRuntimeException;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A server in this process with one thread, whose answer to each call a test decides. */
final class TestServer implements AutoCloseable {

    private final String name = UUID.randomUUID().toString();
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final List<ManagedChannel> channels = new ArrayList<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final Server server;

    /** @param answers by the number of the call, from 1 */
    TestServer(Function<Integer, Person> answers, ServerInterceptor... interceptors) throws IOException {
        var builder = InProcessServerBuilder.forName(name).executor(thread).addService(handler(answers));
        for (var interceptor : interceptors) builder.intercept(interceptor);
        server = builder.build().start();
    }

    private AccountGrpc.AccountImplBase handler(Function<Integer, Person> answers) {
        return new AccountGrpc.AccountImplBase() {
            @Override
            public void find(FindRequest request, StreamObserver<Person> response) {
                answer(response);
            }

            @Override
            public void register(RegisterRequest request, StreamObserver<Person> response) {
                answer(response);
            }

            private void answer(StreamObserver<Person> response) {
                try {
                    response.onNext(answers.apply(calls.incrementAndGet()));
                    response.onCompleted();
                } catch (StatusRuntimeException e) {
                    response.onError(e);
                }
            }
        };
    }

    String name() {
        return name;
    }

    /** Calls that the handler began. */
    int calls() {
        return calls.get();
    }

    Channel channel() {
        return open("account", Map.of());
    }

    Channel open(String alias, Map<String, ?> serviceConfig) {
        var channel = InProcessChannelBuilder.forName(name)
                .defaultServiceConfig(serviceConfig)
                .enableRetry()
                .build();
        channels.add(channel);
        return channel;
    }

    @Override
    public void close() {
        channels.forEach(ManagedChannel::shutdownNow);
        server.shutdownNow();
        thread.shutdownNow();
    }
}
