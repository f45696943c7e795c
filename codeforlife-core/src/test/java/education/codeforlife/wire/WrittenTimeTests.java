package education.codeforlife.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.annotation.JsonFormat;
import education.codeforlife.wire.ScalarException.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Times that Java can hold and PostgreSQL cannot. */
class WrittenTimeTests {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WireModule()).build();

    static Stream<Arguments> times() {
        return Stream.of(
                Arguments.of(LocalTime.of(23, 59, 59, 999_999_999), "23:59:59.999999"),
                Arguments.of(LocalDateTime.of(2024, 12, 31, 23, 59, 59, 999_999_999), "2024-12-31T23:59:59.999999"),
                Arguments.of(Duration.ofSeconds(1, 999_999_999), "PT1.999999S"),
                Arguments.of(Duration.ofSeconds(Long.MAX_VALUE, 999), "PT2562047788015215H30M7S"));
    }

    @ParameterizedTest
    @MethodSource("times")
    void digitsBeyondMicrosecondsAreCutOff(Object time, String written) {
        assertThat(JSON.writeValueAsString(time)).isEqualTo("\"" + written + "\"");
    }

    @Test
    void formatOfAPropertyIsKept() {
        assertThat(JSON.writeValueAsString(new Lesson(LocalTime.of(9, 30, 59, 999))))
                .isEqualTo("{\"begin\":\"09:30\"}");
    }

    @Test
    void infiniteTimesAreWritten() {
        assertThat(JSON.writeValueAsString(Instant.MAX)).isEqualTo("\"+1000000000-12-31T23:59:59.999999Z\"");
        assertThat(JSON.writeValueAsString(Instant.MIN)).isEqualTo("\"-1000000000-01-01T00:00:00Z\"");
    }

    @Test
    void durationOfMoreThan64CharactersIsMalformed() {
        var type = ScalarType.of(Duration.class);

        assertThat(type.read("PT" + "0".repeat(60) + "1S")).isEqualTo(Duration.ofSeconds(1));
        assertThatExceptionOfType(ScalarException.class)
                .isThrownBy(() -> type.read("PT" + "0".repeat(61) + "1S"))
                .returns(Reason.MALFORMED, ScalarException::reason);
    }

    record Lesson(@JsonFormat(pattern = "HH:mm") LocalTime begin) {}
}
