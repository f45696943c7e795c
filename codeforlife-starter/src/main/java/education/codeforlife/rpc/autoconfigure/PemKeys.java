package education.codeforlife.rpc.autoconfigure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.pem.PemContent;
import org.springframework.core.io.ResourceLoader;

/** Reads keys of elliptic curves from PEM files. */
record PemKeys(ResourceLoader loader) {

    private static final Pattern PUBLIC_KEY =
            Pattern.compile("-+BEGIN PUBLIC KEY-+\\s+([A-Za-z0-9+/=\\s]+)-+END PUBLIC KEY-+");

    private static final int BITS = 256;

    /**
     * Reads a private key.
     *
     * @param location of the file, or its content
     * @throws IllegalStateException if it is not a private key; the message does not have its text
     */
    ECPrivateKey privateKey(String property, String location) {
        try {
            if (PemContent.of(text(location)).getPrivateKey() instanceof ECPrivateKey key) return key;
        } catch (IOException | IllegalStateException | IllegalArgumentException e) {
            throw invalid(property, "private", e);
        }
        throw invalid(property, "private", null);
    }

    /**
     * Reads a public key.
     *
     * @param location of the file, or its content
     * @throws IllegalStateException if it is not a public key of the curve P-256
     */
    ECPublicKey publicKey(String property, String location) {
        try {
            var found = PUBLIC_KEY.matcher(text(location));
            if (found.find() && key(found.group(1)) instanceof ECPublicKey key && isOnCurve(key)) return key;
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw invalid(property, "public", e);
        }
        throw invalid(property, "public", null);
    }

    private static boolean isOnCurve(ECPublicKey key) {
        return key.getParams().getCurve().getField().getFieldSize() == BITS;
    }

    private static Object key(String base64) throws GeneralSecurityException {
        var encoded = Base64.getMimeDecoder().decode(base64);
        return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(encoded));
    }

    private String text(String location) throws IOException {
        return PemContent.isPresentInText(location)
                ? location
                : loader.getResource(location).getContentAsString(StandardCharsets.US_ASCII);
    }

    /** A colon after the name of a key would have it masked in logs. */
    private static IllegalStateException invalid(String property, String kind, @Nullable Exception cause) {
        return new IllegalStateException(
                "Invalid " + property + " (set it to the location of a PEM file with a " + kind
                        + " key of the curve P-256, such as file:/run/keys/" + kind + ".pem)",
                cause);
    }
}
