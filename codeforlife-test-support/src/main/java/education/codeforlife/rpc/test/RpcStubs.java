package education.codeforlife.rpc.test;

import education.codeforlife.api.Internal;
import education.codeforlife.platform.Preview;
import education.codeforlife.rpc.grpc.Stubs;
import io.grpc.Channel;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.stub.AbstractStub;
import io.grpc.stub.MetadataUtils;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Stubs of the handlers of the service that is tested, without a network: a bean of each test context whose service has a
 * handler.
 *
 * <pre>{@code
 * assertThat(stubs.of(AccountGrpc.AccountBlockingStub.class).find(request)).isEqualTo(person);
 * }</pre>
 *
 * @since 0.1.0
 */
@Preview
public final class RpcStubs implements AutoCloseable {

    private final String server;
    private final List<ManagedChannel> channels = new ArrayList<>();
    private final Stubs stubs = Stubs.of(this::open, alias -> Duration.ofSeconds(30));

    /** @param server the name of the server in this process */
    @Internal
    public RpcStubs(String server) {
        this.server = server;
    }

    private synchronized Channel open(String alias, Map<String, ?> serviceConfig) {
        var channel = InProcessChannelBuilder.forName(server)
                .defaultServiceConfig(serviceConfig)
                .enableRetry()
                .build();
        channels.add(channel);
        return channel;
    }

    /** Returns a stub of an anonymous caller. */
    public <S> S of(Class<S> type) {
        return stubs.stub("own", type);
    }

    /**
     * Returns a stub that sends metadata with each call.
     *
     * @param metadata by names in lower case
     */
    public <S extends AbstractStub<S>> S of(Class<S> type, Map<String, String> metadata) {
        var headers = new Metadata();
        metadata.forEach((name, value) -> headers.put(Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER), value));
        return of(type).withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers));
    }

    @Override
    public synchronized void close() {
        channels.forEach(ManagedChannel::shutdownNow);
    }
}
