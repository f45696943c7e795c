package education.codeforlife.auth;

/**
 * A way to prove something at login: an endpoint below {@code session/}, and the form that it takes. Every bean of a
 * {@link LoginBackend} or a {@link FactorBackend} is served; the library's are there unless a bean of the same class, or
 * {@code codeforlife.auth.<path>.enabled=false}, takes their place.
 *
 * @param <F> a record of what the form asks for; its components are {@code String} and {@code Long}, all required, with
 *     the constraints that they declare
 * @since 0.1.0
 */
public sealed interface AuthBackend<F extends Record> permits LoginBackend, FactorBackend {

    /** Its path below {@code session/}: {@code login-with-email}. */
    String path();

    /** What its form asks for. */
    Class<F> form();

    /** What whoever fails is told, whatever the reason was. */
    String refusal();
}
