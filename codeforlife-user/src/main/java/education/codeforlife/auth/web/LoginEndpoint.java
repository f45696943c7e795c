package education.codeforlife.auth.web;

import education.codeforlife.auth.AuthBackend;
import education.codeforlife.auth.FactorBackend;
import education.codeforlife.auth.LoginBackend;
import education.codeforlife.auth.Logins;
import education.codeforlife.error.ApiException;
import education.codeforlife.serializer.JsonBody;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import java.lang.reflect.Method;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.ResponseBody;

/** The endpoint of one backend: reads the form, then logs in or proves a second factor. */
final class LoginEndpoint<F extends Record> {

    static final Method METHOD = method();

    private final AuthBackend<F> backend;
    private final FormReader<F> reader;
    private final Logins logins;

    /** @throws IllegalArgumentException if the form has a component of a type that forms do not have */
    LoginEndpoint(AuthBackend<F> backend, Validator validator, Logins logins) {
        this.backend = backend;
        this.reader = new FormReader<>(backend.form(), validator);
        this.logins = logins;
    }

    /**
     * Is open to every caller, whatever session they have.
     *
     * @throws ApiException 400 if the form is refused, 429 if too many attempts failed
     */
    @PermitAll
    @ResponseBody
    Object logIn(JsonBody body, HttpServletRequest request, HttpServletResponse response) {
        var form = reader.read(body.readObject());
        return backend instanceof LoginBackend<F> login
                ? logins.logIn(login, form, request, response)
                : logins.prove((FactorBackend<F>) backend, form, request, response);
    }

    private static Method method() {
        var method = ReflectionUtils.findMethod(
                LoginEndpoint.class, "logIn", JsonBody.class, HttpServletRequest.class, HttpServletResponse.class);
        if (method == null) throw new IllegalStateException("LoginEndpoint.logIn was not found");
        return method;
    }
}
