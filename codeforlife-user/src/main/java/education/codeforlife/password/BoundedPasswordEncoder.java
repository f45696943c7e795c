package education.codeforlife.password;

import java.util.Objects;
import org.springframework.security.crypto.password.AbstractValidatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Bounds what is hashed, and hashes in turn. */
final class BoundedPasswordEncoder extends AbstractValidatingPasswordEncoder {

    private final PasswordEncoder encoder;
    private final PasswordQueue queue;

    BoundedPasswordEncoder(PasswordEncoder encoder, PasswordQueue queue) {
        this.encoder = encoder;
        this.queue = queue;
    }

    @Override
    protected String encodeNonNullPassword(String password) {
        if (!RawPassword.isHashable(password)) {
            throw new IllegalArgumentException(
                    "Cannot hash a password that is too long or malformed: validate it with PasswordRules.hashable()");
        }
        return queue.inTurn(() -> Objects.requireNonNull(encoder.encode(password)));
    }

    @Override
    protected boolean matchesNonNull(String password, String hash) {
        return RawPassword.isHashable(password) && queue.inTurn(() -> matchesWellFormed(password, hash));
    }

    /** Spring's decoder of hashes throws at some malformed ones, and answers false at others. */
    private boolean matchesWellFormed(String password, String hash) {
        try {
            return encoder.matches(password, hash);
        } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
            return false;
        }
    }

    @Override
    protected boolean upgradeEncodingNonNull(String hash) {
        return encoder.upgradeEncoding(hash);
    }
}
