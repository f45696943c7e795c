package education.codeforlife.encryption.autoconfigure;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import education.codeforlife.Unasked;
import education.codeforlife.encryption.DecryptionException;
import education.codeforlife.encryption.FieldCipher;
import education.codeforlife.encryption.KeyedHash;
import education.codeforlife.settings.UnsafeSetting;
import education.codeforlife.settings.UnsafeSettingsException;
import education.codeforlife.settings.autoconfigure.SettingsAutoConfiguration;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.NestedExceptionUtils;
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

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(EncryptionAutoConfiguration.class, SettingsAutoConfiguration.class));

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
        var given = runner.withPropertyValues("codeforlife.environment=" + environment)
                .withUserConfiguration(NeedsACipher.class, NeedsAHash.class);
        given.run(context -> assertThat(unsafe(context))
                .containsEntry(CIPHER, "The keyset is not set. It is needed by needsACipher.")
                .containsEntry(HASH, "The keyset is not set. It is needed by needsAHash.")
                .hasSize(2));
        given.withPropertyValues(CIPHER + "=" + OWN_CIPHER_KEYS)
                .run(context -> assertThat(unsafe(context)).containsOnlyKeys(HASH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "development", "staging", "production"})
    void serviceThatEncryptsNothingNeedsNoKeys(String environment) {
        runner.withPropertyValues("codeforlife.environment=" + environment).run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context.containsBean("fieldCipher")).isTrue();
            assertThat(context.containsBean("keyedHash")).isTrue();
        });
    }

    @Test
    void onlyTheKeysThatABeanNeedsAreRequired() {
        runner.withUserConfiguration(NeedsAHash.class)
                .run(context -> assertThat(unsafe(context)).containsOnlyKeys(HASH));
    }

    @Test
    void keysThatAreMissingAreListedBesideAllElse() {
        runner.withPropertyValues("debug=true")
                .withUserConfiguration(NeedsACipher.class, NeedsAHash.class)
                .run(context -> assertThat(unsafe(context)).containsOnlyKeys("debug", CIPHER, HASH));
    }

    @Test
    void theCureNamesTheCommand() {
        runner.withUserConfiguration(NeedsACipher.class)
                .run(context -> assertThat(settings(context))
                        .extracting(UnsafeSetting::cure)
                        .allSatisfy(cure -> assertThat(cure).contains("KeysetCommand")));
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
        runner.withPropertyValues(CIPHER + "=" + development(CIPHER), HASH + "=" + development(HASH))
                .run(context -> assertThat(unsafe(context))
                        .containsOnlyKeys(CIPHER, HASH)
                        .allSatisfy((property, problem) -> assertThat(problem).contains("development key")));
    }

    @Test
    void malformedKeysetIsRejectedAndNotShown() {
        var given = runner.withPropertyValues(CIPHER + "=a-secret-in-the-wrong-place", HASH + "=" + OWN_HASH_KEYS);
        given.run(context -> assertThat(unsafe(context))
                .isEqualTo(Map.of(CIPHER, "The value is not a keyset in Tink's JSON format.")));
        given.withPropertyValues(LOCAL)
                .withUserConfiguration(NeedsACipher.class)
                .run(context -> {
                    assertThat(context.getStartupFailure())
                            .hasMessageContaining(CIPHER)
                            .hasMessageContaining("The value is not a keyset")
                            .hasStackTraceContaining("UnusableKeysetException")
                            .message()
                            .doesNotContain("a-secret");
                    var analysis = new UnusableKeysetFailureAnalyzer().analyze(context.getStartupFailure());
                    assertThat(analysis.getDescription()).endsWith("It is needed by needsACipher.");
                    assertThat(analysis.getAction()).contains("Remove the property");
                });
    }

    @Test
    void aKeysetOfTheOtherPurposeIsRefused() {
        var given = runner.withPropertyValues(CIPHER + "=" + OWN_HASH_KEYS, HASH + "=" + OWN_HASH_KEYS);
        given.run(context -> assertThat(unsafe(context))
                .isEqualTo(Map.of(CIPHER, "The keys of the keyset cannot be used as Aead.")));
        given.withPropertyValues(LOCAL)
                .withUserConfiguration(NeedsACipher.class)
                .run(context -> assertThat(context.getStartupFailure()).hasMessageContaining("cannot be used as Aead"));
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
    void withoutTinkEncryptionBacksOff() {
        runner.withClassLoader(new FilteredClassLoader("com.google.crypto.tink"))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(FieldCipher.class));
    }

    @Test
    void propertiesDoNotTellTheKeys() {
        assertThat(new EncryptionProperties(OWN_CIPHER_KEYS, OWN_HASH_KEYS).toString())
                .doesNotContain("AesGcm", "Hmac");
    }

    private static Map<String, String> unsafe(AssertableApplicationContext context) {
        return settings(context).stream().collect(toMap(UnsafeSetting::property, UnsafeSetting::problem));
    }

    private static List<UnsafeSetting> settings(AssertableApplicationContext context) {
        assertThat(context.getStartupFailure()).rootCause().isInstanceOf(UnsafeSettingsException.class);
        return ((UnsafeSettingsException)
                        Objects.requireNonNull(NestedExceptionUtils.getRootCause(context.getStartupFailure())))
                .settings();
    }

    private static String encryptAndDecrypt(FieldCipher cipher) {
        return cipher.decrypt(cipher.encrypt("secret", "context"), "context");
    }

    private static String development(String property) throws IOException {
        Properties keysets = PropertiesLoaderUtils.loadProperties(
                new ClassPathResource("development-keysets.properties", KeysetSetting.class));
        return keysets.getProperty(property);
    }

    /** Wants its cipher before the settings are looked at. */
    @Configuration(proxyBeanMethods = false)
    static class NeedsACipher {

        @Bean
        Runnable needsACipher(FieldCipher cipher) {
            return () -> cipher.encrypt("secret", "context");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class NeedsAHash {

        @Bean
        Runnable needsAHash(KeyedHash hash) {
            return () -> hash.hash("secret", "context");
        }
    }
}
