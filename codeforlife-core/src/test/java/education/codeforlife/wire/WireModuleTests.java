package education.codeforlife.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class WireModuleTests {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WireModule()).build();

    @ParameterizedTest
    @CsvSource({
        "2024-07-15T12:34:56Z,           2024-07-15T12:34:56Z",
        "2024-07-15T12:34:00Z,           2024-07-15T12:34:00Z",
        "2024-01-15T12:34:56.789012Z,    2024-01-15T12:34:56.789012Z",
        "2024-01-15T12:34:56.100Z,       2024-01-15T12:34:56.100000Z",
        "2024-01-15T12:34:56.000000999Z, 2024-01-15T12:34:56Z"
    })
    void instantsHaveMicrosecondsOnlyWhenThereAreAny(Instant instant, String written) {
        assertThat(JSON.writeValueAsString(instant)).isEqualTo("\"" + written + "\"");
    }

    @Test
    void otherZonesAreWrittenInUtc() {
        assertThat(JSON.writeValueAsString(OffsetDateTime.parse("2024-07-15T00:30:00+01:00")))
                .isEqualTo("\"2024-07-14T23:30:00Z\"");
        assertThat(JSON.writeValueAsString(ZonedDateTime.parse("2024-07-15T12:34:56+02:00[Europe/Paris]")))
                .isEqualTo("\"2024-07-15T10:34:56Z\"");
    }

    @Test
    void datesAreIso() {
        assertThat(JSON.writeValueAsString(LocalDate.of(2024, 7, 5))).isEqualTo("\"2024-07-05\"");
    }
}
