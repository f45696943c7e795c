package education.codeforlife.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceSchemaTests {

    @ParameterizedTest
    @CsvSource({
        "account, codeforlife_account",
        "pupil-data, codeforlife_pupil_data",
        "pupil_data, codeforlife_pupil_data",
        "a1, codeforlife_a1"
    })
    void schemaIsNamedAfterTheService(String service, String schema) {
        assertThat(ServiceSchema.of(service)).isEqualTo(new ServiceSchema(service, schema));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Account", "1account", "-account", "pupil data", "pupil.data", "käse", "a;drop", "a\"b"})
    void nameWithOtherCharactersIsRefused(String service) {
        assertThatThrownBy(() -> ServiceSchema.of(service))
                .isInstanceOf(ServiceNameException.class)
                .hasMessage("The service name \"%s\" cannot be part of a schema's name.", service);
    }

    @Test
    void nameThatPostgresqlWouldCutOffIsRefused() {
        assertThat(ServiceSchema.of("a".repeat(51)).name()).hasSize(63);
        assertThatThrownBy(() -> ServiceSchema.of("a".repeat(52))).isInstanceOf(ServiceNameException.class);
    }

    @Test
    void nameOfAnotherSchemaOfTheLibraryIsRefused() {
        assertThatThrownBy(() -> ServiceSchema.of("keys"))
                .isInstanceOf(ServiceNameException.class)
                .hasMessageContaining("reserved");
    }
}
