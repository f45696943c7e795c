package education.codeforlife.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LongDecimalTests {

    @ParameterizedTest
    @CsvSource({
        "12.5,            12.5, 0,            2",
        "-0.00125,        -0.00125, 0,        -2",
        "12.5e3,          12.5, 3,            5",
        "12.5E-3,         12.5, -3,           -1",
        "1e+99999999999,  1,    99999999999,  100000000000",
        "1e-99999999999,  1,    -99999999999, -99999999998"
    })
    void digitsBeforeThePointAreCounted(String text, BigDecimal digits, BigInteger exponent, BigInteger magnitude) {
        var decimal = LongDecimal.read(text);

        assertThat(decimal).isEqualTo(new LongDecimal(digits, exponent));
        assertThat(decimal.magnitude()).isEqualTo(magnitude);
    }
}
