package education.codeforlife.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PrecedenceTests {

    private static final double[] SOME =
            IntStream.range(0, 100).asDoubleStream().toArray();

    @Test
    void equalTimesTellNothing() {
        assertThat(Precedence.of(SOME, SOME).probability()).isEqualTo(0.5);
    }

    @Test
    void longerTimesTellAll() {
        var longer = IntStream.range(100, 200).asDoubleStream().toArray();

        assertThat(Precedence.of(longer, SOME).probability()).isEqualTo(1);
        assertThat(Precedence.of(SOME, longer).probability()).isZero();
    }

    @Test
    void theErrorShrinksWithMoreTimes() {
        assertThat(Precedence.of(SOME, SOME).error()).isCloseTo(0.0409, within(0.0001));
    }
}
