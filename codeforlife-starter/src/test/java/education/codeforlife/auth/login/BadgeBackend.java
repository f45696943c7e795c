package education.codeforlife.auth.login;

import education.codeforlife.auth.LoginAccount;
import education.codeforlife.auth.LoginBackend;
import education.codeforlife.auth.LoginClaim;
import education.codeforlife.validation.FormLength;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A service's own way to log in, with a badge of the school's; it counts how often a pin was looked at, and lets
 * something happen meanwhile.
 */
@Component
class BadgeBackend implements LoginBackend<BadgeBackend.Form> {

    static final String PIN = "1234";

    record Form(
            String badgeId, @FormLength(min = 4, max = 4) String pin) {}

    final AtomicInteger checks = new AtomicInteger();
    final AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});

    @Override
    public String path() {
        return "login-with-badge";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public String refusal() {
        return "This is not your badge.";
    }

    @Override
    public LoginClaim claim(Form form) {
        return new BadgeClaim(form);
    }

    /** Each badge has the number of its user. */
    private static @Nullable LoginAccount account(String badgeId) {
        return badgeId.matches("\\d+") ? new LoginAccount(Long.parseLong(badgeId), PIN, true, 0) : null;
    }

    private final class BadgeClaim implements LoginClaim {

        private final Form form;

        BadgeClaim(Form form) {
            this.form = form;
        }

        @Override
        public String subject() {
            return "badge:" + form.badgeId();
        }

        @Override
        public boolean verify() {
            checks.incrementAndGet();
            meanwhile.getAndSet(() -> {}).run();
            return account() != null && form.pin().equals(PIN);
        }

        @Override
        public @Nullable LoginAccount account() {
            return BadgeBackend.account(form.badgeId());
        }
    }
}
