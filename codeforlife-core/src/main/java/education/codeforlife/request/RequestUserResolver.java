package education.codeforlife.request;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Tells who sent a request; called once per request. Replace the default, which knows nobody, with a bean of your own.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface RequestUserResolver {

    RequestUserResolver ANONYMOUS = request -> RequestUser.anonymous();

    RequestUser resolve(HttpServletRequest request);
}
