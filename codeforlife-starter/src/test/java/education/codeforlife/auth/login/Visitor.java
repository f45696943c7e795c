package education.codeforlife.auth.login;

import education.codeforlife.session.test.Browser;
import education.codeforlife.session.test.Browser.Answer;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationContext;

/** A user who logs in from an address, in a browser that keeps its cookies. */
final class Visitor {

    static final String DEVICE = "school_device";

    private final Browser browser;
    private final String address;

    Visitor(ApplicationContext context, String address) {
        this(Browser.of(context).fetchCsrfCookie(), address);
    }

    private Visitor(Browser browser, String address) {
        this.browser = browser;
        this.address = address;
    }

    /** Returns the same browser at another address. */
    Visitor at(String address) {
        return new Visitor(browser, address);
    }

    Browser browser() {
        return browser;
    }

    Optional<String> device() {
        return browser.cookie(DEVICE);
    }

    Visitor withDevice(String value) {
        browser.setCookie(DEVICE, value);
        return this;
    }

    Answer badge(String id, String pin) {
        return send("login-with-badge", Map.of("badge_id", id, "pin", pin));
    }

    Answer email(String email, String password) {
        return send("login-with-email", Map.of("email", email, "password", password));
    }

    Answer otp(String code) {
        return send("login-with-otp", Map.of("otp", code));
    }

    Answer student(String firstName, String password, String classId) {
        return send("login-as-student", Map.of("first_name", firstName, "password", password, "class_id", classId));
    }

    Answer link(long studentId, String secret) {
        return send("auto-login-as-student", Map.of("student_id", studentId, "auto_gen_password", secret));
    }

    private Answer send(String path, Map<String, ?> form) {
        return browser.send("POST", "session/" + path + "/", form, Map.of("X-Forwarded-For", address));
    }
}
