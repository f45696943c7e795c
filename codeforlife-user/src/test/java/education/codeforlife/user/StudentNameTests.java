package education.codeforlife.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StudentNameTests {

    @ParameterizedTest
    @ValueSource(strings = {"Ada", "Ada L", "O'Brien-2", "Zoë", "Zoe\u0308", "น้ำ", "가나", "\uD83C\uDF4F", "İ", "ß"})
    void nameIsValid(String name) {
        assertThat(StudentName.isValid(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                " Ada",
                "Ada ",
                "Ada\u00A0L",
                "Ada\u200B",
                "\u202EAda",
                "Ad\u00ADa",
                "Ada\uFE0F",
                "Ada\tL",
                "Ada\u3164",
                "Ada\u2800",
                "Ada\u0378",
                "Ada\uE000",
                "\uFF21da"
            })
    void nameIsNotValid(String name) {
        assertThat(StudentName.isValid(name)).isFalse();
    }

    @Test
    void nameHasAtMost150Characters() {
        assertThat(StudentName.isValid("\uD83C\uDF4F".repeat(150))).isTrue();
        assertThat(StudentName.isValid("\uD83C\uDF4F".repeat(151))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Zoë, Zoe\u0308, true", "Zoe\u0308, Zoë, true", "Zoë, zoë, false", "Straße, Strasse, false"})
    void typedNameMatchesInItsCase(String name, String typed, boolean matches) {
        assertThat(StudentName.matches(name, typed)).isEqualTo(matches);
    }

    @Test
    void longNameIsRejectedUnread() {
        var name = "\u0301\u0323".repeat(500_000);
        long start = System.nanoTime();

        assertThat(StudentName.matches("Ada", name)).isFalse();
        assertThat(StudentName.normalize(name)).isSameAs(name);
        assertThat(System.nanoTime() - start).isLessThan(1_000_000_000);
    }
}
