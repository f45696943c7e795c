package education.codeforlife.auth.otp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Instant;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotpTests {

    /** Of RFC 6238, as are the codes; the last six of its eight digits. */
    private static final String SECRET = new Base32().encodeToString("12345678901234567890".getBytes(US_ASCII));

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codesAreThoseOfTheStandard(long second, String code) {
        assertThat(at(second).matchingStep(SECRET, code)).hasValue(second / 30);
    }

    @Test
    void aCodeIsRightWithinItsStepOnly() {
        assertThat(at(1111111109).matchingStep(SECRET, "081804")).hasValue(37037036);
        assertThat(at(37037036 * 30).matchingStep(SECRET, "081804")).hasValue(37037036);
        assertThat(at(37037036 * 30 - 1).matchingStep(SECRET, "081804")).isEmpty();
        assertThat(at(37037037 * 30).matchingStep(SECRET, "081804")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "81804",
                "0081804",
                "081805",
                "081804 ",
                " 081804",
                "081 804",
                "+81804",
                "-81804",
                "08180\u0664",
                "\uff10\uff18\uff11\uff18\uff10\uff14",
                "081804\u0000",
                "08180a",
                "\uD83C"
            })
    void otherCodeDoesNotMatch(String code) {
        assertThat(at(1111111109).matchingStep(SECRET, code)).isEmpty();
    }

    @Test
    void codeOfAnotherSecretDoesNotMatch() {
        assertThat(at(1111111109).matchingStep(at(0).newSecret(), "081804")).isEmpty();
    }

    @Test
    void secretsMayBeWrittenInLowerCase() {
        assertThat(at(59).matchingStep(SECRET.toLowerCase(), "287082")).hasValue(1);
    }

    @Test
    void emptySecretIsRejected() {
        assertThatIllegalArgumentException().isThrownBy(() -> at(59).matchingStep("", "287082"));
    }

    @Test
    void newSecretsHave160Bits() {
        var secret = at(0).newSecret();

        assertThat(secret).matches("[A-Z2-7]{32}");
        assertThat(new Base32().decode(secret)).hasSize(20);
        assertThat(Stream.generate(at(0)::newSecret).limit(100)).doesNotHaveDuplicates();
    }

    @Test
    void appsAreToldIssuerAndAccount() {
        var uri = at(0).provisioningUri("Code for Life", "\u00c4nne:o'neil+a@example.com", "JBSWY3DPEHPK3PXP");

        assertThat(uri)
                .hasToString("otpauth://totp/Code%20for%20Life:%C3%84nne%3Ao%27neil%2Ba%40example.com"
                        + "?secret=JBSWY3DPEHPK3PXP&issuer=Code%20for%20Life");
    }

    private static Totp at(long second) {
        return Totp.of(Clock.fixed(Instant.ofEpochSecond(second), UTC));
    }
}
