package education.codeforlife.auth;

import education.codeforlife.caller.SessionMetadata;
import education.codeforlife.error.ApiException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import tools.jackson.databind.JsonNode;

/**
 * The form of a backend, to be submitted.
 *
 * @param <F> the record that it becomes
 * @since 0.1.0
 */
public final class LoginForm<F extends Record> {

    private final AuthBackend<F> backend;
    private final FormReader<F> reader;
    private final Logins logins;

    /** @throws IllegalArgumentException if the form has a component of a type that forms do not have */
    public LoginForm(AuthBackend<F> backend, Validator validator, Logins logins) {
        this.backend = backend;
        this.reader = new FormReader<>(backend.form(), validator);
        this.logins = logins;
    }

    /**
     * Logs in, or proves a factor, by what was sent.
     *
     * @param object a JSON object
     * @throws ApiException 400 if it is refused, 429 if too many attempts failed
     */
    public SessionMetadata submit(JsonNode object, HttpServletRequest request, HttpServletResponse response) {
        var form = reader.read(object);
        return backend instanceof LoginBackend<F> login
                ? logins.logIn(login, form, request, response)
                : logins.prove((FactorBackend<F>) backend, form, request, response);
    }
}
