package education.codeforlife.password;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.password.CompromisedPasswordChecker;

/** A checker of breached passwords whose failures do not prevent users from setting a password. */
record LenientChecker(CompromisedPasswordChecker checker) {

    private static final Logger log = LoggerFactory.getLogger(LenientChecker.class);

    boolean isFine(String password) {
        try {
            return !checker.check(password).isCompromised();
        } catch (RuntimeException e) {
            // its message may contain data of the password
            log.warn(
                    "Skipped the check of a password for breaches, since it failed: {}",
                    e.getClass().getName());
            return true;
        }
    }
}
