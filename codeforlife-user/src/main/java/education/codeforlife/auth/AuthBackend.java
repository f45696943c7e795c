package education.codeforlife.auth;

/**
 * A way to prove an identity: an endpoint below {@code session/}, and its form. Every bean of a {@link LoginBackend} or a
 * {@link FactorBackend} is served. A bean of the same name replaces a backend of the library;
 * {@code codeforlife.auth.<path>.enabled=false} turns it off.
 *
 * @param <F> a record of the form's fields; its components are {@code String} and {@code Long}, all required, with
 *     the constraints that they declare
 * @since 0.1.0
 */
public sealed interface AuthBackend<F extends Record> permits LoginBackend, FactorBackend {

    /** Returns the path below {@code session/}, as {@code login-with-email}. */
    String path();

    /** Returns the type of the form. */
    Class<F> form();

    /** Returns the message of a failure, the same for every reason. */
    String refusal();
}
