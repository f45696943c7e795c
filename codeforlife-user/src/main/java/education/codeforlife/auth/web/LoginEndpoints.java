package education.codeforlife.auth.web;

import education.codeforlife.api.Internal;
import education.codeforlife.auth.AuthBackend;
import education.codeforlife.auth.Logins;
import jakarta.validation.Validator;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Serves {@code POST session/<path>/} for each {@link AuthBackend}.
 *
 * @since 0.1.0
 */
@Internal
public final class LoginEndpoints implements SmartInitializingSingleton {

    private final List<AuthBackend<?>> backends;
    private final Logins logins;
    private final Validator validator;
    private final RequestMappingHandlerMapping mapping;

    private LoginEndpoints(
            List<AuthBackend<?>> backends, Logins logins, Validator validator, RequestMappingHandlerMapping mapping) {
        this.backends = List.copyOf(backends);
        this.logins = logins;
        this.validator = validator;
        this.mapping = mapping;
    }

    /** Returns the endpoints of the given backends. */
    public static LoginEndpoints of(
            List<AuthBackend<?>> backends, Logins logins, Validator validator, RequestMappingHandlerMapping mapping) {
        return new LoginEndpoints(backends, logins, validator, mapping);
    }

    @Override
    public void afterSingletonsInstantiated() {
        backends.forEach(this::serve);
    }

    /** Maps a path for each backend, since a path with a variable would also match other URLs. */
    private <F extends Record> void serve(AuthBackend<F> backend) {
        var path = RequestMappingInfo.paths("session/" + backend.path())
                .methods(RequestMethod.POST)
                .options(mapping.getBuilderConfiguration())
                .build();
        mapping.registerMapping(path, new LoginEndpoint<>(backend, validator, logins), LoginEndpoint.METHOD);
    }
}
