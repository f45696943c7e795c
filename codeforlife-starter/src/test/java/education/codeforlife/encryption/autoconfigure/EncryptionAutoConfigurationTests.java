package education.codeforlife.encryption.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import education.codeforlife.Unasked;
import education.codeforlife.encryption.DecryptionException;
import education.codeforlife.encryption.FieldCipher;
import education.codeforlife.encryption.KeyedHash;
import java.io.IOException;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

class EncryptionAutoConfigurationTests {

    private static final String CIPHER = "codeforlife.encryption.cipher-keyset";
    private static final String HASH = "codeforlife.encryption.hash-keyset";
    private static final String LOCAL = "codeforlife.environment=local";
    private static final String OWN_CIPHER_KEYS = """
            {"primaryKeyId":1117448372,"key":[{"keyData":{"typeUrl":"type.googleapis.com/google.crypto.tink.AesGcmKey",\
            "value":"GiCLV/rdTlZkthZvAPXZo+f/cP24he0qg9CxcfIDTD+Zkg==","keyMaterialType":"SYMMETRIC"},\
            "status":"ENABLED","keyId":1117448372,"outputPrefixType":"TINK"}]}""";
    private static final String OWN_HASH_KEYS = """
            {"primaryKeyId":4273754044,"key":[{"keyData":{"typeUrl":"type.googleapis.com/google.crypto.tink.HmacKey",\
            "value":"EgQIAxAgGiCtWRZdFVp9ZrFRAKM33kIWbfNqJjziGnkAyQ7DXk8t/Q==","keyMaterialType":"SYMMETRIC"},\
            "status":"ENABLED","keyId":4273754044,"outputPrefixType":"TINK"}]}""";

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(EncryptionAutoConfiguration.class));

    @Test
    void locallyTheLibrarysKeysStandIn() {
        runner.withPropertyValues(LOCAL).run(context -> {
            assertThat(encryptAndDecrypt(context.getBean(FieldCipher.class))).isEqualTo("secret");
            assertThat(context).hasSingleBean(KeyedHash.class);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "development", "staging", "production"})
    void elsewhereAServiceNeedsKeysOfItsOwn(String environment) {
        runner.withPropertyValues("codeforlife.environment=" + environment).run(context -> {
            var failure = context.getStartupFailure();
            assertThat(failure).rootCause().hasMessage(CIPHER + " cannot be used: It is not set.");
            assertThat(new UnusableKeysetFailureAnalyzer().analyze(failure).getAction())
                    .contains("KeysetCommand");
        });
        runner.withPropertyValues("codeforlife.environment=" + environment, CIPHER + "=" + OWN_CIPHER_KEYS)
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessage(HASH + " cannot be used: It is not set."));
    }

    @Test
    void anUnsetEnvironmentMeansProduction() {
        runner.run(context -> assertThat(context).getFailure().rootCause().isInstanceOf(UnusableKeysetException.class));
    }

    @Test
    void keysOfItsOwnAreUsedEverywhere() {
        runner.withPropertyValues(CIPHER + "=" + OWN_CIPHER_KEYS, HASH + "=" + OWN_HASH_KEYS)
                .run(context -> assertThat(encryptAndDecrypt(context.getBean(FieldCipher.class)))
                        .isEqualTo("secret"));
    }

    @Test
    void keysOfItsOwnAreUsedLocallyToo() {
        runner.withPropertyValues(LOCAL).run(standIn -> {
            var ciphertext = standIn.getBean(FieldCipher.class).encrypt("secret", "context");
            runner.withPropertyValues(LOCAL, CIPHER + "=" + OWN_CIPHER_KEYS)
                    .run(context -> assertThatExceptionOfType(DecryptionException.class)
                            .isThrownBy(() -> context.getBean(FieldCipher.class).decrypt(ciphertext, "context")));
        });
    }

    @Test
    void theLibrarysKeysAreRefusedEvenWhenTheyAreSet() throws IOException {
        runner.withPropertyValues(CIPHER + "=" + development(CIPHER), HASH + "=" + OWN_HASH_KEYS)
                .run(context ->
                        assertThat(context.getStartupFailure()).rootCause().hasMessageContaining("development key"));
        runner.withPropertyValues(CIPHER + "=" + OWN_CIPHER_KEYS, HASH + "=" + development(HASH))
                .run(context ->
                        assertThat(context.getStartupFailure()).rootCause().hasMessageContaining("development key"));
    }

    @Test
    void whatIsNoKeysetIsRefusedAndNotShown() {
        runner.withPropertyValues(LOCAL, CIPHER + "=a-secret-in-the-wrong-place")
                .run(context -> assertThat(context.getStartupFailure())
                        .hasMessageContaining(CIPHER)
                        .hasMessageContaining("It is no keyset")
                        .hasStackTraceContaining("UnusableKeysetException")
                        .message()
                        .doesNotContain("a-secret"));
    }

    @Test
    void aKeysetOfTheOtherPurposeIsRefused() {
        runner.withPropertyValues(LOCAL, CIPHER + "=" + OWN_HASH_KEYS)
                .run(context ->
                        assertThat(context.getStartupFailure()).hasMessageContaining("of another purpose than Aead"));
    }

    @Test
    void aServicesOwnBeansWin() {
        var cipher = Unasked.bean(FieldCipher.class);
        var hash = Unasked.bean(KeyedHash.class);
        runner.withBean(FieldCipher.class, () -> cipher)
                .withBean(KeyedHash.class, () -> hash)
                .run(context -> {
                    assertThat(context.getBean(FieldCipher.class)).isSameAs(cipher);
                    assertThat(context.getBean(KeyedHash.class)).isSameAs(hash);
                });
    }

    @Test
    void withoutTinkThereIsNoEncryption() {
        runner.withClassLoader(new FilteredClassLoader("com.google.crypto.tink"))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(FieldCipher.class));
    }

    @Test
    void propertiesDoNotTellTheKeys() {
        assertThat(new EncryptionProperties(OWN_CIPHER_KEYS, OWN_HASH_KEYS).toString())
                .doesNotContain("AesGcm", "Hmac");
    }

    private static String encryptAndDecrypt(FieldCipher cipher) {
        return cipher.decrypt(cipher.encrypt("secret", "context"), "context");
    }

    private static String development(String property) throws IOException {
        Properties keysets = PropertiesLoaderUtils.loadProperties(
                new ClassPathResource("development-keysets.properties", Keysets.class));
        return keysets.getProperty(property);
    }
}
