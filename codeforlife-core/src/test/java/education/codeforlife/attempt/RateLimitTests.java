package education.codeforlife.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimitTests {

    @ParameterizedTest
    @CsvSource({
        "5/s,         5,         PT1S",
        "5/min,       5,         PT1M",
        "10/h,        10,        PT1H",
        "100/d,       100,       PT24H",
        "999999999/s, 999999999, PT1S"
    })
    void textIsRead(String text, int requests, Duration period) {
        var limit = RateLimit.of(text);

        assertThat(limit.attempts()).isEqualTo(new AttemptLimit(requests, period));
        assertThat(limit).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10",
                "/h",
                "10/",
                "0/h",
                "-1/h",
                "010/h",
                "1.5/h",
                "10/H",
                "10/hour",
                "10/m",
                "10/day",
                "10 / h",
                " 10/h",
                "10/h ",
                "10/2h",
                "10/h/h",
                "1e3/h",
                "1000000000/h",
                "99999999999999999/h",
                "١/h",
                "10 in 1h"
            })
    void otherTextIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateLimit.of(text))
                .withMessage("Invalid limit \"" + text
                        + "\": write a number from 1 to 999999999, a slash and a unit (s, min, h, d), such as 10/h");
    }
}
