package education.codeforlife.encryption.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import education.codeforlife.encryption.DecryptionException;
import education.codeforlife.encryption.FieldCipher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The contract of a {@link FieldCipher}. Extend it to test an implementation.
 *
 * <pre>{@code
 * class VaultFieldCipherTests extends FieldCipherContract {
 *     @Override
 *     protected FieldCipher cipher() {
 *         return new VaultFieldCipher(…);
 *     }
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
public abstract class FieldCipherContract {

    private static final String CONTEXT = "auth_factors.secret:42";

    /** The cipher under test; each call may answer another one with the same keys. */
    protected abstract FieldCipher cipher();

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "JBSWY3DPEHPK3PXP", "pâté \u0000 \uD83C\uDF4F\n"})
    void whatWasEncryptedIsDecrypted(String text) {
        var ciphertext = cipher().encrypt(text, CONTEXT);

        assertThat(cipher().decrypt(ciphertext, CONTEXT)).isEqualTo(text);
    }

    @Test
    void longTextsAreEncryptedToo() {
        var text = "long ".repeat(20_000);

        assertThat(cipher().decrypt(cipher().encrypt(text, CONTEXT), CONTEXT)).isEqualTo(text);
    }

    @Test
    void equalTextsLookDifferent() {
        assertThat(cipher().encrypt("secret", CONTEXT)).isNotEqualTo(cipher().encrypt("secret", CONTEXT));
    }

    @Test
    void ciphertextsAreShortAscii() {
        assertThat(cipher().encrypt("\u00e9".repeat(30), CONTEXT))
                .isPrintable()
                .isASCII()
                .hasSizeLessThanOrEqualTo(60 * 4 / 3 + 45);
    }

    @Test
    void aCiphertextCannotBeMovedToAnotherContext() {
        var ciphertext = cipher().encrypt("secret", CONTEXT);

        assertThatExceptionOfType(DecryptionException.class)
                .isThrownBy(() -> cipher().decrypt(ciphertext, "auth_factors.secret:43"))
                .withMessageContaining("auth_factors.secret:43")
                .withMessageNotContaining(ciphertext);
    }

    @Test
    void aChangedCiphertextIsRefused() {
        var ciphertext = cipher().encrypt("secret", CONTEXT);
        for (int i = 0; i < ciphertext.length() - 1; i++) {
            var changed = new StringBuilder(ciphertext);
            changed.setCharAt(i, ciphertext.charAt(i) == 'A' ? 'B' : 'A');
            assertRefused(changed.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret", "not base64!", "\u00e9", "AAAA"})
    void malformedCiphertextIsRejected(String text) {
        assertRefused(text);
    }

    @Test
    void halvesOfSurrogatePairsAreNotEncrypted() {
        assertThatIllegalArgumentException().isThrownBy(() -> cipher().encrypt("\uD83C", CONTEXT));
        assertThatIllegalArgumentException().isThrownBy(() -> cipher().encrypt("secret", "\uD83C"));
    }

    private void assertRefused(String ciphertext) {
        assertThatExceptionOfType(DecryptionException.class).isThrownBy(() -> cipher().decrypt(ciphertext, CONTEXT));
    }
}
