package education.codeforlife.request.test;

import education.codeforlife.api.Internal;
import education.codeforlife.request.RequestUser;
import education.codeforlife.request.RequestUserResolver;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Lets the requests of tests be sent by whichever user a test makes up, without a login: a request with a
 * {@value #HEADER} header is sent by the user that the token in it was given for. If it is a {@code SessionUser}, Spring
 * Security knows their roles and the factors that they proved. All other requests are left to the service's own
 * {@link RequestUserResolver}. A bean of every test's application context, and of no other.
 *
 * <pre>{@code
 * record Teacher(long school) implements RequestUser { … }
 *
 * request.header(TestUsers.HEADER, users.token(new Teacher(1)));
 * }</pre>
 *
 * @since 0.1.0
 */
public final class TestUsers implements BeanPostProcessor {

    public static final String HEADER = "X-Test-User";

    private final Map<String, RequestUser> users = new ConcurrentHashMap<>();

    /** A token that no one can guess, for requests to be sent by the user. */
    public String token(RequestUser user) {
        var token = UUID.randomUUID().toString();
        users.put(token, user);
        return token;
    }

    /** Returns whether a request with this token would be sent by a user. */
    @Internal
    public boolean isToken(String token) {
        return users.containsKey(token);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        if (!(bean instanceof RequestUserResolver resolver)) return bean;
        RequestUserResolver withTestUsers = request -> resolve(request, resolver);
        return withTestUsers;
    }

    private RequestUser resolve(HttpServletRequest request, RequestUserResolver otherwise) {
        var user = find(request);
        return user == null ? otherwise.resolve(request) : user;
    }

    /** The user who sends the request; null if it is left to the service. */
    @Nullable
    RequestUser find(HttpServletRequest request) {
        var token = request.getHeader(HEADER);
        if (token == null) return null;
        var user = users.get(token);
        if (user == null) throw new IllegalStateException("The token in " + HEADER + " does not belong to a test user");
        return user;
    }
}
