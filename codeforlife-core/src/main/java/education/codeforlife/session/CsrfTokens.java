package education.codeforlife.session;

import education.codeforlife.api.Internal;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.springframework.security.crypto.keygen.BytesKeyGenerator;
import org.springframework.security.crypto.keygen.KeyGenerators;

/**
 * Makes CSRF tokens, and recognizes those that this service or its predecessor can have made. Spring Security's own
 * have dashes, which front ends do not expect.
 *
 * @since 0.1.0
 */
@Internal
public final class CsrfTokens {

    private static final BytesKeyGenerator BYTES = KeyGenerators.secureRandom(16);
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9]{32,64}");

    private CsrfTokens() {}

    /** Returns a new token: 32 hexadecimal digits. */
    public static String generate() {
        return HexFormat.of().formatHex(BYTES.generateKey());
    }

    /** Returns whether the text has the form of a token. */
    public static boolean isWellFormed(String text) {
        return WELL_FORMED.matcher(text).matches();
    }
}
