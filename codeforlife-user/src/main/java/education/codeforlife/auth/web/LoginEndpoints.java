package education.codeforlife.auth.web;

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
public final class LoginEndpoints implements SmartInitializingSingleton {

    private final List<AuthBackend<?>> backends;
    private final Logins logins;
    private final Validator validator;
    private final RequestMappingHandlerMapping mapping;

    public LoginEndpoints(
            List<AuthBackend<?>> backends, Logins logins, Validator validator, RequestMappingHandlerMapping mapping) {
        this.backends = List.copyOf(backends);
        this.logins = logins;
        this.validator = validator;
        this.mapping = mapping;
    }

    @Override
    public void afterSingletonsInstantiated() {
        backends.forEach(this::serve);
    }

    /** A path of each backend's own: one with a variable would also answer what is no login. */
    private <F extends Record> void serve(AuthBackend<F> backend) {
        var path = RequestMappingInfo.paths("session/" + backend.path())
                .methods(RequestMethod.POST)
                .options(mapping.getBuilderConfiguration())
                .build();
        var form = new LoginForm<>(backend, validator, logins);
        mapping.registerMapping(path, new LoginEndpoint(form), LoginEndpoint.METHOD);
    }
}
