package education.codeforlife.session.test;

import java.util.Map;
import java.util.function.Supplier;

/**
 * A way to log in through a service's own endpoints:
 *
 * <pre>{@code
 * client.loginAs(Login.withEmail("ada@school1.com", "…").andOtp(() -> code)).list();
 * }</pre>
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface Login {

    /** @throws AssertionError if the service refuses it */
    void in(Browser browser);

    static Login withEmail(String email, String password) {
        return by("with-email", Map.of("email", email, "password", password));
    }

    /** @param classId the class's access code */
    static Login asStudent(String firstName, String password, String classId) {
        return by("as-student", Map.of("first_name", firstName, "password", password, "class_id", classId));
    }

    /**
     * Any way to log in.
     *
     * @param how the end of the path, as {@code "with-email"} of {@code session/login-with-email/}
     */
    static Login by(String how, Map<String, ?> form) {
        return browser -> {
            var answer = browser.logIn(how, form);
            if (answer.status() != 200) {
                var cure = answer.status() == 404 ? ". Is codeforlife.auth.enabled true?" : "";
                throw new AssertionError("Login " + how + " answered " + answer.status() + " " + answer.body() + cure);
            }
        };
    }

    /** Proves a second factor, too. */
    default Login andOtp(Supplier<String> code) {
        return browser -> {
            in(browser);
            by("with-otp", Map.of("otp", code.get())).in(browser);
        };
    }
}
