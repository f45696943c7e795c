package education.codeforlife.rpc.jose;

import java.security.InvalidAlgorithmParameterException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.util.Base64;
import java.util.List;

/** A pair of keys that a test makes for a service. */
public record TestKeys(KeyPair pair) {

    public static TestKeys generate() {
        return generate("secp256r1");
    }

    static TestKeys generate(String curve) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(curve));
            return new TestKeys(generator.generateKeyPair());
        } catch (NoSuchAlgorithmException | InvalidAlgorithmParameterException e) {
            throw new IllegalStateException(e);
        }
    }

    public TokenIssuer issuer(String service, Clock clock) {
        return TokenIssuer.of(service, (ECPrivateKey) pair.getPrivate(), clock);
    }

    public TrustedService trusted(boolean mayAssertUsers) {
        return new TrustedService(List.of(publicKey()), mayAssertUsers);
    }

    ECPublicKey publicKey() {
        return (ECPublicKey) pair.getPublic();
    }

    /** Returns the private key as in a PEM file. */
    public String privatePem() {
        return pem("PRIVATE KEY", pair.getPrivate());
    }

    /** Returns the public key as in a PEM file. */
    public String publicPem() {
        return pem("PUBLIC KEY", pair.getPublic());
    }

    private static String pem(String kind, Key key) {
        var text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n";
    }
}
