package education.codeforlife.auth.login;

import education.codeforlife.session.test.Browser;
import education.codeforlife.session.test.Browser.Answer;
import java.util.Map;
import org.springframework.context.ApplicationContext;

/** Somebody who logs in from an address. */
final class Visitor {

    private final Browser browser;
    private final String address;

    Visitor(ApplicationContext context, String address) {
        this.browser = Browser.of(context).fetchCsrfCookie();
        this.address = address;
    }

    Answer badge(String id, String pin) {
        return send("login-with-badge", Map.of("badge_id", id, "pin", pin));
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
