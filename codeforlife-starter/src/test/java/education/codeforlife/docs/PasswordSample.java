package education.codeforlife.docs;

import education.codeforlife.error.FieldErrors;
import education.codeforlife.password.PasswordCheck;
import education.codeforlife.password.PasswordPolicy;
import education.codeforlife.password.PasswordRule;
import education.codeforlife.password.PasswordRules;
import education.codeforlife.password.UserAttributes;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.PasswordEncoder;

final class PasswordSample {

    private final PasswordCheck passwords;
    private final PasswordEncoder encoder;
    private final PasswordPolicy policy;

    PasswordSample(PasswordCheck passwords, PasswordEncoder encoder, PasswordPolicy policy) {
        this.passwords = passwords;
        this.encoder = encoder;
        this.policy = policy;
    }

    boolean logIn(@Nullable Account account, String password) {
        if (!passwords.verify(account == null ? null : account.hash, password)) return false;
        if (passwords.needsUpgrade(account.hash)) account.hash = encoder.encode(password);
        return true;
    }

    void judge(String password, String firstName, String email, FieldErrors errors) {
        var user = UserAttributes.none().with("first name", firstName).with("email address", email);
        policy.teacher().violations(password, user).forEach(errors.field("password")::add);
    }

    static final class Account {
        private String hash = "";
    }

    @Configuration
    static class Rules {

        @Bean
        PasswordRule passphrase() {
            return PasswordRules.minLength(20).and(PasswordRules.lowercase());
        }
    }
}
