package education.codeforlife.password;

import java.security.MessageDigest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.password.AbstractValidatingPasswordEncoder;

/** Verifies Django's hashes and makes none. Other texts do not match, Django's unusable hashes included. */
final class DjangoPasswordEncoder extends AbstractValidatingPasswordEncoder {

    private static final Logger log = LoggerFactory.getLogger(DjangoPasswordEncoder.class);
    private static final byte[] NO_SALT = {0};

    private final int maxIterations;
    private final Pbkdf2 pbkdf2;

    DjangoPasswordEncoder(int maxIterations) {
        this(maxIterations, Pbkdf2.sha256());
    }

    DjangoPasswordEncoder(int maxIterations, Pbkdf2 pbkdf2) {
        this.maxIterations = maxIterations;
        this.pbkdf2 = pbkdf2;
    }

    /** False for one that is more work than any should be. */
    boolean accepts(DjangoHash hash) {
        if (hash.iterations() <= maxIterations) return true;
        log.warn(
                "Rejected a Django hash with {} iterations: see codeforlife.password.legacy.max-iterations",
                hash.iterations());
        return false;
    }

    boolean matches(String password, DjangoHash hash) {
        return MessageDigest.isEqual(hash.hash(), pbkdf2.derive(password, hash.salt(), hash.iterations()));
    }

    /** Works as much as verifying the most expensive hash does, less the iterations that were already done. */
    void work(String password, int done) {
        if (done < maxIterations) pbkdf2.derive(password, NO_SALT, maxIterations - done);
    }

    @Override
    protected boolean matchesNonNull(String password, String text) {
        var hash = DjangoHash.parse(text);
        return hash != null && accepts(hash) && RawPassword.isHashable(password) && matches(password, hash);
    }

    @Override
    protected boolean upgradeEncodingNonNull(String hash) {
        return true;
    }

    @Override
    protected String encodeNonNullPassword(String password) {
        throw new UnsupportedOperationException("Cannot create a Django hash: use the default encoder");
    }
}
