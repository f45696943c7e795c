package education.codeforlife.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RandomTextTests {

    @Test
    void textsHaveTheirLengthAndCharacters() {
        assertThat(RandomText.STUDENT_PASSWORD.next()).matches("[a-z]{6}");
        assertThat(RandomText.BYPASS_TOKEN.next()).matches("[a-z]{8}");
        assertThat(RandomText.LINK_SECRET.next()).matches("[a-z2-7]{32}");
    }

    @Test
    void everyTextIsAnother() {
        assertThat(Stream.generate(RandomText.LINK_SECRET::next).limit(1000)).doesNotHaveDuplicates();
    }

    /** The chance that one of four misses in 1000 draws is below 1e-124. */
    @Test
    void everyCharacterIsDrawn() {
        var drawn = RandomText.of("abcd", 1000).next().chars().boxed().collect(Collectors.toSet());

        assertThat(drawn).hasSize(4);
    }

    @Test
    void alphabetThatIsNotRandomIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> RandomText.of("", 6));
        assertThatIllegalArgumentException().isThrownBy(() -> RandomText.of("ab", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> RandomText.of("aba", 6));
    }
}
