package education.codeforlife.filter;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.filter.Unheld.Position;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that a type cannot hold have a place among those that it can. */
class UnheldTests {

    @ParameterizedTest
    @CsvSource({
        "java.lang.Integer, 2147483648, ABOVE",
        "java.lang.Integer, -2147483649, BELOW",
        "java.lang.Double, 1e309, ABOVE",
        "java.lang.Double, -1e309, BELOW",
        "java.math.BigDecimal, 1e9999, ABOVE",
        "java.math.BigDecimal, -1e9999, BELOW",
        "java.math.BigDecimal, 0.001e99999999999, ABOVE"
    })
    void valueBeyondTheTypeIsGreaterOrLessThanAll(Class<?> type, String value, Position position) {
        assertThat(read(type, value)).isEqualTo(new Unheld(position, null));
    }

    @Test
    void textThatNoColumnHoldsIsLeftOut() {
        assertThat(read(String.class, "\ud83d")).isEqualTo(new Unheld(Position.NOWHERE, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e-9999", "0e9999", "0e-9999", "-0e9999"})
    void decimalThatIsAlmostZeroLiesAboveZero(String value) {
        assertThat(floor(value)).isEqualByComparingTo("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1e-9999", "-1e-2000"})
    void negativeDecimalThatIsAlmostZeroLiesBelowZero(String value) {
        assertThat(floor(value)).isEqualByComparingTo("-1e-400");
    }

    @Test
    void decimalWithManyDigitsLiesAboveItsFirst() {
        var digits = "1.5" + "0".repeat(399);

        assertThat(floor(digits + "9".repeat(1000))).isEqualByComparingTo("1.5");
        assertThat(floor("-" + digits + "9".repeat(1000)))
                .isEqualByComparingTo(new BigDecimal("-1.5").subtract(new BigDecimal("1e-400")));
    }

    @Test
    void decimalBeyond400DigitsBeforeThePointIsGreaterThanAll() {
        var digits = "." + "0".repeat(800) + "1";

        assertThat(floor("1".repeat(400) + digits)).isEqualByComparingTo("1".repeat(400));
        assertThat(read(BigDecimal.class, "1".repeat(401) + digits)).isEqualTo(new Unheld(Position.ABOVE, null));
    }

    private static BigDecimal floor(String value) {
        var unheld = read(BigDecimal.class, value);
        assertThat(unheld.position()).isEqualTo(Position.BETWEEN);
        return (BigDecimal) unheld.floor();
    }

    private static Unheld read(Class<?> type, String value) {
        return (Unheld) ParameterType.parser(type).parse(value);
    }
}
