package education.codeforlife.password;

import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.password.AbstractValidatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Bounds what is hashed, and how many hashes are computed at once: each needs a processor and much memory. */
final class BoundedPasswordEncoder extends AbstractValidatingPasswordEncoder {

    private final PasswordEncoder encoder;
    private final Semaphore turns;

    BoundedPasswordEncoder(PasswordEncoder encoder, int concurrency) {
        this.encoder = encoder;
        turns = new Semaphore(concurrency, true);
    }

    @Override
    protected String encodeNonNullPassword(String password) {
        if (!RawPassword.isHashable(password)) {
            throw new IllegalArgumentException(
                    "Cannot hash a password that is too long or malformed: validate it with PasswordRules.hashable()");
        }
        return inTurn(() -> Objects.requireNonNull(encoder.encode(password)));
    }

    @Override
    protected boolean matchesNonNull(String password, String hash) {
        return RawPassword.isHashable(password) && inTurn(() -> matchesWellFormed(password, hash));
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

    private <T> T inTurn(Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
