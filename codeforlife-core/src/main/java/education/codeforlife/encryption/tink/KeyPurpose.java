package education.codeforlife.encryption.tink;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.PredefinedMacParameters;

/** The purpose of a key. Each key has one. */
enum KeyPurpose {
    CIPHER("codeforlife.encryption.cipher-keyset", PredefinedAeadParameters.AES256_GCM),
    HASH("codeforlife.encryption.hash-keyset", PredefinedMacParameters.HMAC_SHA256_256BITTAG);

    private final String property;
    private final Parameters parameters;

    KeyPurpose(String property, Parameters parameters) {
        this.property = property;
        this.parameters = parameters;
    }

    String property() {
        return property;
    }

    KeysetHandle.Builder.Entry newKey() {
        return KeysetHandle.generateEntryFromParameters(parameters).withRandomId();
    }
}
