package education.codeforlife.auth.login;

import education.codeforlife.auth.LoginAccount;
import education.codeforlife.auth.LoginBackend;
import education.codeforlife.validation.FormLength;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A service's own way to log in, with a badge of the school's; it counts how often a pin was looked at, how often work
 * was done, and lets something happen meanwhile.
 */
@Component
class BadgeBackend implements LoginBackend<BadgeBackend.Form> {

    static final String PIN = "1234";

    record Form(
            String badgeId, @FormLength(min = 4, max = 4) String pin) {}

    final AtomicInteger checks = new AtomicInteger();
    final AtomicInteger turns = new AtomicInteger();
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
    public String subject(Form form) {
        return "badge:" + form.badgeId();
    }

    /** Each badge has the number of its user. */
    @Override
    public @Nullable LoginAccount find(Form form) {
        return form.badgeId().matches("\\d+") ? new LoginAccount(Long.parseLong(form.badgeId()), PIN, true, 0) : null;
    }

    @Override
    public boolean verify(Form form, @Nullable LoginAccount account) {
        turns.incrementAndGet();
        if (isChecked(form, account)) checks.incrementAndGet();
        meanwhile.getAndSet(() -> {}).run();
        return account != null && form.pin().equals(account.secret());
    }

    /** Without attempts, a known account is passed as an unknown one. */
    private boolean isChecked(Form form, @Nullable LoginAccount account) {
        return Objects.equals(find(form), account);
    }
}
