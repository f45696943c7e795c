package education.codeforlife.request;

import education.codeforlife.api.Internal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The data of the current request that an action of a view set can use.
 *
 * @param caller on whom rules decide
 * @param action what is asked for
 * @param parameters the query's, by name, in their order
 * @param secrets those of its body
 * @since 0.1.0
 */
@Internal
public record RequestContext(RequestUser caller, Action action, Map<String, String[]> parameters, SentSecrets secrets) {

    private static final String ATTRIBUTE = RequestContext.class.getName();

    /** A context of a request whose body has not been asked for. */
    public RequestContext(RequestUser caller, Action action, Map<String, String[]> parameters) {
        this(caller, action, parameters, SentSecrets.NONE);
    }

    /** Returns who asks: the caller, or the person on whose behalf a service calls. */
    public RequestUser user() {
        return CallingService.personOf(caller);
    }

    /**
     * The context of the request that this thread serves.
     *
     * @throws IllegalStateException outside an action of a view set
     */
    public static RequestContext current() {
        var context = find(RequestContextHolder.getRequestAttributes());
        if (context == null) {
            throw new IllegalStateException(
                    "This thread does not serve an action of a view set: ask for the context within one");
        }
        return context;
    }

    private static @Nullable RequestContext find(@Nullable RequestAttributes attributes) {
        return attributes == null
                ? null
                : (RequestContext) attributes.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
    }

    /** Returns whether the request is served by an action. */
    public static boolean isBound(RequestAttributes request) {
        return find(request) != null;
    }

    /** Lets the current context read the secrets of the body; does nothing outside an action. */
    public static void bindSecrets(RequestAttributes attributes, SentSecrets secrets) {
        var context = find(attributes);
        if (context == null) return;
        new RequestContext(context.caller, context.action, context.parameters, secrets).bind(attributes);
    }

    /** Makes this the current context for the rest of the given request. */
    public void bind(RequestAttributes attributes) {
        attributes.setAttribute(ATTRIBUTE, this, RequestAttributes.SCOPE_REQUEST);
    }
}
