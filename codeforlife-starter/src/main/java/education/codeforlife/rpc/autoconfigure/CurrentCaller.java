package education.codeforlife.rpc.autoconfigure;

import education.codeforlife.request.RequestUser;
import education.codeforlife.request.RequestUserResolver;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Finds who sent the request, or made the call, that the current thread serves. */
final class CurrentCaller implements Supplier<RequestUser> {

    private final List<Supplier<@Nullable RequestUser>> sources;

    CurrentCaller(List<Supplier<@Nullable RequestUser>> sources) {
        this.sources = List.copyOf(sources);
    }

    @Override
    public RequestUser get() {
        for (var source : sources) {
            var caller = source.get();
            if (caller != null) return caller;
        }
        return RequestUser.anonymous();
    }

    /** Returns the source of the senders of HTTP requests. */
    static Supplier<@Nullable RequestUser> ofRequest(ObjectProvider<RequestUserResolver> users) {
        return () -> {
            var resolver = users.getIfAvailable();
            return resolver != null
                            && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                    ? resolver.resolve(request.getRequest())
                    : null;
        };
    }
}
