package education.codeforlife.docs;

import education.codeforlife.encryption.FieldCipher;
import education.codeforlife.encryption.KeyedHash;

final class EncryptionSample {

    private final FieldCipher cipher;
    private final KeyedHash hash;

    EncryptionSample(FieldCipher cipher, KeyedHash hash) {
        this.cipher = cipher;
        this.hash = hash;
    }

    String store(String secret, Long userId) {
        return cipher.encrypt(secret, "auth_factors.secret:" + userId);
    }

    String load(String stored, Long userId) {
        return cipher.decrypt(stored, "auth_factors.secret:" + userId);
    }

    boolean isToken(String token, String stored, Long userId) {
        return hash.matches(token, stored, "otp_bypass_tokens.token:" + userId);
    }
}
