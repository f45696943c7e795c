package education.codeforlife.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;

/**
 * Tells who sent a request; called once per request. The default asks every
 * {@link RequestUserSource}; replace it with a bean of your own.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface RequestUserResolver {

    RequestUserResolver ANONYMOUS = request -> RequestUser.anonymous();

    /** Asks the sources in their order; nobody in particular has sent what none of them knows. */
    static RequestUserResolver of(List<RequestUserSource> sources) {
        return request -> sources.stream()
                .map(source -> source.find(request))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(RequestUser::anonymous);
    }

    RequestUser resolve(HttpServletRequest request);
}
