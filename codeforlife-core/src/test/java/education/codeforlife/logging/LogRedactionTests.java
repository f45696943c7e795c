package education.codeforlife.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogRedactionTests {

    private static final String SECRET = "hunter2hunter2";
    private static final String JWT =
            "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P";

    private final LogRedaction redaction = LogRedaction.with(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                // headers
                "Authorization: Bearer hunter2hunter2",
                "Authorization: Basic hunter2hunter2",
                "authorization=[token hunter2hunter2]",
                "{\"Authorization\":\"Bearer hunter2hunter2\"}",
                "headers: {authorization=hunter2hunter2}",
                "sent bearer hunter2hunter2 to GitHub",
                "X-CSRFToken: hunter2hunter2",
                // cookies
                "Cookie: session_key=hunter2hunter2; account_csrftoken=hunter2hunter2",
                "Set-Cookie: session_key=hunter2hunter2; Path=/; Secure",
                "cookie=[theme=dark; anything=hunter2hunter2]",
                "session_key=hunter2hunter2",
                "fruits_device=hunter2hunter2hunter2hunter2hunter2hunter2a",
                "{\"fruits_device\": \"hunter2hunter2hunter2hunter2hunter2hunter2a\"}",
                // forms, queries, JSON, records
                "email=x&password=hunter2hunter2&next=1",
                "GET /login?token=hunter2hunter2&x=1",
                "GET /callback?code=hunter2hunter2&state=1",
                "{\"password\": \"hunter2hunter2\"}",
                "{\"password\":\"a\\\"hunter2hunter2\"}",
                "body was \"{\\\"password\\\":\\\"hunter2hunter2\\\"}\"",
                "{'auto_gen_password': 'hunter2hunter2'}",
                "Login[name=x, newPassword=hunter2hunter2, age=1]",
                "password: hunter2hunter2",
                "PASSWD=hunter2hunter2",
                "{\"otp\": \"hunter2hunter2\"}",
                "otp_secret=hunter2hunter2",
                "client_secret=hunter2hunter2",
                "code_verifier=hunter2hunter2",
                "api-key: hunter2hunter2",
                "spring.datasource.password=hunter2hunter2",
                // URLs
                "jdbc:postgresql://host/db?user=x&password=hunter2hunter2",
                "jdbc:postgresql://user:hunter2hunter2@host/db",
                "redis://:x:hunter2hunter2@host",
                // hashes
                "pbkdf2_sha256$720000$salt$hunter2hunter2+/=",
                "{argon2@SpringSecurity_v5_8}$argon2id$v=19$m=16384,t=2,p=1$salt$hunter2hunter2",
                "{bcrypt}$2a$10$hunter2hunter2",
                // keys
                "-----BEGIN PRIVATE KEY-----\nhunter2hunter2\n-----END PRIVATE KEY-----",
                // the database's words
                "Key (username)=(hunter2hunter2) already exists.",
                "hunter2hunter2@example.org",
            })
    void secretsAreMasked(String line) {
        assertThat(redaction.redact(line)).doesNotContain(SECRET).contains("***");
        assertThat(redaction.redact(line.toUpperCase(Locale.ROOT)))
                .doesNotContain(SECRET.toUpperCase(Locale.ROOT))
                .contains("***");
    }

    @ParameterizedTest
    @ValueSource(strings = {"token is %s", "%s", "{\"id\":\"%s\"}", "a %s."})
    void tokensAreMaskedWhereverTheyStand(String line) {
        assertThat(redaction.redact(line.formatted(JWT))).doesNotContain("eyJ").contains("***");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET users/{id} 200 12 ms",
                "Tomcat started on port 8000 (http) with context path '/'",
                "The password of user 7 was changed",
                "authentication failure reason=bad_credentials user=7 from=10.0.0.1",
                "education.codeforlife.user.User@1b2c3d4e",
                "org.postgresql.util.PSQLException: ERROR: relation \"fruits\" does not exist",
                "\tat org.springframework.security.web.csrf.CsrfFilter.doFilterInternal(CsrfFilter.java:117)",
                "jdbc:postgresql://localhost:5432/account?sslmode=verify-full",
                "left a footprint: 7 bytes",
            })
    void harmlessTextIsNotRedacted(String line) {
        assertThat(redaction.redact(line)).isEqualTo(line);
    }

    @Test
    void textAroundASecretStaysReadable() {
        assertThat(redaction.redact("email=x&password=" + SECRET + "&next=1")).isEqualTo("email=x&password=***&next=1");
        assertThat(redaction.redact("{\"password\": \"" + SECRET + "\", \"age\": 7}"))
                .isEqualTo("{\"password\": ***, \"age\": 7}");
        assertThat(redaction.redact("jdbc:postgresql://user:" + SECRET + "@host/db"))
                .isEqualTo("jdbc:postgresql://user:***@host/db");
    }

    @Test
    void aServiceAddsPatterns() {
        var own = LogRedaction.with(List.of(Pattern.compile("AB\\d{6}")));

        assertThat(own.redact("pupil AB123456 password=x")).isEqualTo("pupil *** password=***");
    }

    /** Input that an attacker sends to keep the service busy is masked quickly, and without a deep stack. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "password=\"",
                "\\\"",
                "a@",
                "token",
                "password=\\",
                "://a:",
                "Cookie: a=",
                "eyJ-",
                "key (",
                "-----BEGIN "
            })
    void longTextsAreRedactedQuickly(String part) {
        assertThat(redaction.redact(part.repeat(20_000))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"a@, b.", "password=, a", ". , eyJ-", "'. ', eyJ-", "'. ', token-eyJabcdef"})
    void longTextsAfterASignAreRedactedQuickly(String start, String part) {
        assertThat(redaction.redact(start + part.repeat(50_000))).isNotEmpty();
    }

    @Test
    void tokenAfterAHyphenIsMaskedAlone() {
        assertThat(redaction.redact("x ref-eyJabcdef.ghijklm.nop y")).isEqualTo("x ref-*** y");
    }
}
