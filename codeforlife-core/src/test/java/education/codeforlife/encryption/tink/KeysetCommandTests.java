package education.codeforlife.encryption.tink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysetCommandTests {

    private static final String CIPHER = "codeforlife.encryption.cipher-keyset";
    private static final String HASH = "codeforlife.encryption.hash-keyset";

    @Test
    void bothKeysetsAreMadeAsProperties() throws IOException {
        var created = run("create", "");

        assertThat(created).hasLineCount(2);
        assertThat(cipher(created).decrypt(cipher(created).encrypt("secret", "context"), "context"))
                .isEqualTo("secret");
        assertThat(new TinkKeyedHash(keyset(created, HASH)).hash("token", "context"))
                .isNotEmpty();
    }

    @Test
    void everyKeysetIsAnother() throws IOException {
        assertThat(keyset(run("create", ""), CIPHER).sharesKeyWith(keyset(run("create", ""), CIPHER)))
                .isFalse();
    }

    @Test
    void keysAreRenewedInTwoSteps() throws IOException {
        var created = run("create", "");
        var added = run("add", created);
        var promoted = run("promote", added);

        assertThat(cipher(added).decrypt(encrypt(promoted), "context")).isEqualTo("secret");
        assertThat(cipher(promoted).decrypt(encrypt(created), "context")).isEqualTo("secret");
        assertThat(cipher(created).decrypt(encrypt(added), "context")).isEqualTo("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "help", "create now"})
    void anythingElseIsAnsweredWithTheUsage(String verb) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(verb, ""))
                .withMessageStartingWith("usage: KeysetCommand");
    }

    @Test
    void aMissingKeysetIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run("add", "other=1"))
                .withMessageStartingWith("Missing " + CIPHER + " in the input.");
    }

    private static String run(String verb, String input) throws IOException {
        return KeysetCommand.run(verb, new StringReader(input));
    }

    private static String encrypt(String properties) throws IOException {
        return cipher(properties).encrypt("secret", "context");
    }

    private static TinkFieldCipher cipher(String properties) throws IOException {
        return new TinkFieldCipher(keyset(properties, CIPHER));
    }

    private static Keyset keyset(String text, String property) throws IOException {
        var properties = new Properties();
        try (Reader reader = new StringReader(text)) {
            properties.load(reader);
        }
        return Keyset.parse(properties.getProperty(property));
    }
}
