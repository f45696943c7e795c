package education.codeforlife.rpc.autoconfigure;

import education.codeforlife.rpc.RpcClient;
import education.codeforlife.rpc.grpc.Stubs;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.context.annotation.ContextAnnotationAutowireCandidateResolver;

/** Resolves fields and parameters that are annotated {@link RpcClient} to stubs. */
final class StubResolver extends ContextAnnotationAutowireCandidateResolver {

    private final ObjectProvider<Stubs> stubs;

    StubResolver(ObjectProvider<Stubs> stubs) {
        this.stubs = stubs;
    }

    @Override
    public @Nullable Object getSuggestedValue(DependencyDescriptor descriptor) {
        var client = descriptor.getAnnotation(RpcClient.class);
        return client == null
                ? super.getSuggestedValue(descriptor)
                : stubs.getObject().stub(client.value(), descriptor.getDependencyType());
    }
}
