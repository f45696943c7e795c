package education.codeforlife.rpc.grpc;

import education.codeforlife.rpc.CallIdentity;
import io.grpc.CallCredentials;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.CompositeCallCredentials;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Proves who calls. The person is found in the thread that calls; the token is made for each attempt, in any thread, as
 * gRPC asks for credentials.
 */
final class IdentityInterceptor implements ClientInterceptor {

    private final String alias;
    private final CallIdentity identity;

    IdentityInterceptor(String alias, CallIdentity identity) {
        this.alias = alias;
        this.identity = identity;
    }

    @Override
    public <Q, A> ClientCall<Q, A> interceptCall(MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
        if (identity == CallIdentity.NONE) return next.newCall(method, options);
        var ours = new Tokens(identity.forCallsTo(alias));
        var own = options.getCredentials();
        return next.newCall(
                method, options.withCallCredentials(own == null ? ours : new CompositeCallCredentials(own, ours)));
    }

    private static final class Tokens extends CallCredentials {

        private final Supplier<Map<String, String>> metadata;

        Tokens(Supplier<Map<String, String>> metadata) {
            this.metadata = metadata;
        }

        @Override
        public void applyRequestMetadata(RequestInfo call, Executor executor, MetadataApplier applier) {
            var headers = new Metadata();
            try {
                metadata.get()
                        .forEach((name, value) ->
                                headers.put(Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER), value));
            } catch (RuntimeException e) {
                applier.fail(Status.INTERNAL
                        .withDescription("The token of the call cannot be made.")
                        .withCause(e));
                return;
            }
            applier.apply(headers);
        }
    }
}
