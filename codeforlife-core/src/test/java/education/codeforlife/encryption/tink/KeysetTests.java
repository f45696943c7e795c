package education.codeforlife.encryption.tink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import education.codeforlife.encryption.DecryptionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysetTests {

    private final Keyset old = Keyset.create(KeyPurpose.CIPHER);

    @Test
    void aKeysetIsReadAsItWasWritten() {
        var read = Keyset.parse(old.toJson());

        assertThat(decrypt(read, encrypt(old))).isEqualTo("secret");
        assertThat(read.toJson()).isEqualTo(old.toJson());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{}", "not-a-keyset", "{\"primaryKeyId\":1,\"key\":[]}"})
    void malformedKeysetIsRejectedAndNotShown(String text) {
        assertThatExceptionOfType(KeysetException.class)
                .isThrownBy(() -> Keyset.parse(text))
                .withMessage("The value is not a keyset in Tink's JSON format.");
    }

    @Test
    void aKeysetServesOnePurpose() {
        var keys = Keyset.create(KeyPurpose.HASH);

        assertThatExceptionOfType(KeysetException.class)
                .isThrownBy(() -> new TinkFieldCipher(keys))
                .withMessage("The keys of the keyset cannot be used as Aead.");
    }

    @Test
    void oldValueIsReadableAfterAKeyWasAddedAndPromoted() {
        var added = old.add(KeyPurpose.CIPHER);
        var promoted = added.promote();

        assertThat(decrypt(promoted, encrypt(old))).isEqualTo("secret");
        assertThat(decrypt(added, encrypt(promoted))).isEqualTo("secret");
    }

    @Test
    void anAddedKeyIsNotUsedUntilItIsPromoted() {
        var added = old.add(KeyPurpose.CIPHER);

        assertThat(decrypt(old, encrypt(added))).isEqualTo("secret");
        assertThatExceptionOfType(DecryptionException.class).isThrownBy(() -> decrypt(old, encrypt(added.promote())));
    }

    @Test
    void hashesOfOldKeysMatch() {
        var keys = Keyset.create(KeyPurpose.HASH);
        var renewed = new TinkKeyedHash(keys.add(KeyPurpose.HASH).promote());
        var hash = new TinkKeyedHash(keys).hash("token", "context");

        assertThat(renewed.matches("token", hash, "context")).isTrue();
        assertThat(renewed.hash("token", "context")).isNotEqualTo(hash);
        assertThat(new TinkKeyedHash(keys).matches("token", renewed.hash("token", "context"), "context"))
                .isFalse();
    }

    @Test
    void sharedKeysAreFound() {
        assertThat(old.add(KeyPurpose.CIPHER).sharesKeyWith(old)).isTrue();
        assertThat(old.sharesKeyWith(Keyset.parse(old.toJson()))).isTrue();
        assertThat(old.sharesKeyWith(Keyset.create(KeyPurpose.CIPHER))).isFalse();
    }

    @Test
    void itDoesNotTellItsKeys() {
        var secret = old.toJson().replaceAll("(?s).*\"value\":\"([^\"]+)\".*", "$1");

        assertThat(old.toJson()).contains(secret).isNotEqualTo(secret);
        assertThat(old.toString()).doesNotContain(secret);
    }

    private static String encrypt(Keyset keys) {
        return new TinkFieldCipher(keys).encrypt("secret", "context");
    }

    private static String decrypt(Keyset keys, String ciphertext) {
        return new TinkFieldCipher(keys).decrypt(ciphertext, "context");
    }
}
