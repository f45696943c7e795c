package education.codeforlife.rpc.test;

import education.codeforlife.api.Internal;
import education.codeforlife.platform.Preview;
import education.codeforlife.request.RequestUser;
import education.codeforlife.rpc.CallIdentity;
import education.codeforlife.rpc.LocalIdentities;
import education.codeforlife.rpc.grpc.Stubs;
import io.grpc.BindableService;
import io.grpc.Channel;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.grpc.stub.AbstractStub;
import io.grpc.stub.MetadataUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Stubs of the handlers of the service that is tested, without a network: a bean of each test context whose service has a
 * handler.
 *
 * <pre>{@code
 * assertThat(stubs.of(AccountGrpc.AccountBlockingStub.class).find(request)).isEqualTo(person);
 * }</pre>
 *
 * <p>Also stubs of the fakes of other services, without a context:
 *
 * <pre>{@code
 * private final FakeAccount account = new FakeAccount();
 *
 * @AutoClose
 * private final RpcStubs stubs = RpcStubs.serving(account);
 *
 * private final AccountClient client = new AccountClient(stubs.of(AccountGrpc.AccountBlockingStub.class));
 * }</pre>
 *
 * @since 0.1.0
 */
@Preview
public final class RpcStubs implements AutoCloseable {

    private final String server;
    private final List<ManagedChannel> channels = new ArrayList<>();
    private final Stubs stubs = stubs(CallIdentity.NONE);
    private final String service;
    private final @Nullable LocalIdentities identities;
    private final @Nullable Server own;

    /**
     * @param server the name of the server in this process
     * @param service the alias of the service that is tested
     * @param identities of its callers; {@code null} if it does not know services
     */
    @Internal
    public RpcStubs(String server, String service, @Nullable LocalIdentities identities) {
        this(server, service, identities, null);
    }

    private RpcStubs(String server, String service, @Nullable LocalIdentities identities, @Nullable Server own) {
        this.server = server;
        this.service = service;
        this.identities = identities;
        this.own = own;
    }

    /**
     * Serves fakes, or other implementations, in this process until the stubs are closed. They are not asked who calls. A
     * failure that they throw is answered as a service answers it: an {@code ApiException} with its status and details, a
     * {@code StatusRuntimeException} as it is, any other one as {@code INTERNAL}.
     */
    public static RpcStubs serving(BindableService... services) {
        var name = InProcessServerBuilder.generateName();
        var server = InProcessServerBuilder.forName(name).intercept(new HandlerFailures());
        List.of(services).forEach(server::addService);
        return new RpcStubs(name, "service", null, start(server.build()));
    }

    private static Server start(Server server) {
        try {
            return server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stubs stubs(CallIdentity identity) {
        return Stubs.of(this::open, alias -> Duration.ofSeconds(30), identity);
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
        return stubs.stub(service, type);
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

    /**
     * Returns a stub of another service.
     *
     * <pre>{@code
     * stubs.of(AccountGrpc.AccountBlockingStub.class, "payment", teacher).find(request);
     * }</pre>
     *
     * @param caller the alias of the service that calls
     * @param person on whose behalf it calls, a {@code SessionUser}; anonymous if it calls for itself
     * @throws IllegalStateException if the tested service does not know services
     */
    public <S> S of(Class<S> type, String caller, RequestUser person) {
        if (identities == null) {
            throw new IllegalStateException("Calls of " + caller
                    + " cannot be proved: add spring-security-oauth2-jose, and test in the local environment");
        }
        return stubs(identities.of(caller, person)).stub(service, type);
    }

    @Override
    public synchronized void close() {
        channels.forEach(ManagedChannel::shutdownNow);
        if (own != null) own.shutdownNow();
    }
}
