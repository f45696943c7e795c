package education.codeforlife.password;

import education.codeforlife.api.Internal;
import java.util.Map;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The encoder of passwords: Argon2id, and what is older for verification.
 *
 * @since 0.1.0
 */
@Internal
public final class PasswordEncoders {

    private static final String CURRENT = "argon2";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private PasswordEncoders() {}

    /**
     * Hashes with Argon2id; verifies hashes of Django, too, if the settings say so, and tells that these and hashes of
     * less work need an upgrade. Whatever else is stored matches nothing and throws nothing.
     *
     * @param queue in which all of these are computed
     */
    public static PasswordEncoder create(PasswordSettings settings, PasswordQueue queue) {
        var encoder = new DelegatingPasswordEncoder(CURRENT, Map.of(CURRENT, argon2(settings)));
        encoder.setDefaultPasswordEncoderForMatches(legacy(settings));
        return queue.bound(encoder);
    }

    private static PasswordEncoder argon2(PasswordSettings settings) {
        return new Argon2PasswordEncoder(
                SALT_BYTES, HASH_BYTES, settings.parallelism(), settings.kilobytes(), settings.iterations());
    }

    /** Of at most no iterations, which no hash has, when there is none. */
    static DjangoPasswordEncoder legacy(PasswordSettings settings) {
        var legacy = settings.legacy();
        return new DjangoPasswordEncoder(legacy == null ? 0 : legacy.maxIterations());
    }
}
