package education.codeforlife.database.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerIdentityTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db.example.org/fruits?sslmode=verify-full",
                "jdbc:postgresql://db.example.org:5432,db2.example.org/fruits?sslmode=verify-full",
                "jdbc:postgresql://db.example.org/fruits?sslmode=verify-ca&sslrootcert=/run/secrets/ca.pem",
                "jdbc:postgresql://localhost/fruits",
                "jdbc:postgresql://127.0.0.1:5433/fruits",
                "jdbc:postgresql://[::1]/fruits",
                "jdbc:postgresql:fruits"
            })
    void aVerifiedServerIsProvenAndSoIsOneOnThisMachine(String url) {
        assertThat(ServerIdentity.isProven(url, Map.of())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db.example.org/fruits",
                "jdbc:postgresql://10.0.0.7/fruits",
                "jdbc:postgresql://localhost.example.org/fruits",
                "jdbc:postgresql://127.0.0.1.example.org/fruits",
                "jdbc:postgresql://localhost,db.example.org/fruits",
                "jdbc:postgresql://db.example.org/fruits?sslmode=require",
                "jdbc:postgresql://db.example.org/fruits?ssl=true&sslmode=prefer",
                "jdbc:postgresql://db.example.org/fruits?sslmode=verify-ca",
                "jdbc:postgresql://db.example.org/fruits?sslmode=verify-full"
                        + "&sslfactory=org.postgresql.ssl.NonValidatingFactory",
                "jdbc:postgresql://localhost/fruits?socketFactory=org.example.Anywhere",
                "jdbc:other://localhost/fruits",
                ""
            })
    void anyOtherIsNot(String url) {
        assertThat(ServerIdentity.isProven(url, Map.of())).isFalse();
    }

    @Test
    void propertyBesideTheUrlCounts() {
        var verified = Map.of("sslmode", "verify-full");
        assertThat(ServerIdentity.isProven("jdbc:postgresql://db.example.org/fruits", verified))
                .isTrue();
        assertThat(ServerIdentity.isProven("jdbc:postgresql://db.example.org/fruits?sslmode=disable", verified))
                .isFalse();
    }
}
