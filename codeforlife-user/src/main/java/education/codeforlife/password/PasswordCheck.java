package education.codeforlife.password;

import education.codeforlife.api.Internal;
import education.codeforlife.error.ApiException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Checks the password of a log-in so that a failure costs the same whether the account exists or not, and whether its
 * hash is of today or of Django: the time does not show who has an account.
 *
 * <pre>{@code
 * var user = users.findByEmail(email);
 * if (!passwords.verify(user == null ? null : user.getPassword(), password)) throw wrongEmailOrPassword();
 * }</pre>
 *
 * <p>Each failure verifies one hash of today and, while Django's are accepted, does one Django verification of the most
 * iterations. Only hashes of today with older settings differ, until their users log in. All of this is one turn in the
 * queue of hashes.
 *
 * @since 0.1.0
 */
public final class PasswordCheck {

    /** Django begins the hash of an account without password so. */
    private static final String UNUSABLE = "!";

    private final PasswordEncoder encoder;
    private final DjangoPasswordEncoder legacy;
    private final PasswordQueue queue;
    private final String standIn;

    /**
     * Returns a check of the hashes that the encoder makes.
     *
     * @param settings the encoder's
     */
    @Internal
    public static PasswordCheck of(PasswordEncoder encoder, PasswordSettings settings, PasswordQueue queue) {
        return new PasswordCheck(encoder, PasswordEncoders.legacy(settings), queue);
    }

    PasswordCheck(PasswordEncoder encoder, DjangoPasswordEncoder legacy, PasswordQueue queue) {
        this.encoder = encoder;
        this.legacy = legacy;
        this.queue = queue;
        standIn = Objects.requireNonNull(encoder.encode("the password of the stand-in"));
    }

    /**
     * Returns whether the password is the one of the hash. Does not throw for anything that is stored or sent.
     *
     * @param hash as stored; null if the account does not exist
     * @throws ApiException 503 if too many passwords are being checked
     */
    public boolean verify(@Nullable String hash, String password) {
        if (password.isEmpty() || !RawPassword.isHashable(password)) return false;
        return queue.inTurn(() -> verifyInTurn(hash, password));
    }

    private boolean verifyInTurn(@Nullable String hash, String password) {
        if (hash == null || hash.isBlank() || hash.startsWith(UNUSABLE)) return fail(password, 0);
        var djangos = DjangoHash.parse(hash);
        if (djangos == null) return verifyCurrent(hash, password);
        return legacy.accepts(djangos) ? verifyLegacy(djangos, password) : fail(password, 0);
    }

    /** Returns whether the password of a successful log-in should be hashed again. */
    public boolean needsUpgrade(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private boolean verifyCurrent(String hash, String password) {
        if (encoder.matches(password, hash)) return true;
        legacy.work(password, 0);
        return false;
    }

    private boolean verifyLegacy(DjangoHash hash, String password) {
        return legacy.matches(password, hash) || fail(password, hash.iterations());
    }

    /** @param done iterations of Django's that were already computed */
    private boolean fail(String password, int done) {
        encoder.matches(password, standIn);
        legacy.work(password, done);
        return false;
    }
}
