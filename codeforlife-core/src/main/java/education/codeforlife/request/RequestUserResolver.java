package education.codeforlife.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;

/**
 * Finds the user who sent a request; called once per request. The default asks every {@link RequestUserSource}. Replace
 * it with a bean of your own.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface RequestUserResolver {

    /** Every user is anonymous. */
    RequestUserResolver ANONYMOUS = request -> RequestUser.anonymous();

    /** Asks the sources in their order. If none of them knows the sender, the user is anonymous. */
    static RequestUserResolver of(List<RequestUserSource> sources) {
        return request -> sources.stream()
                .map(source -> source.find(request))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(RequestUser::anonymous);
    }

    /** Returns the user who sent the request; {@link RequestUser#anonymous()} if the user is unknown. */
    RequestUser resolve(HttpServletRequest request);
}
