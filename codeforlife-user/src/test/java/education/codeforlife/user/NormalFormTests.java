package education.codeforlife.user;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalFormTests {

    /** Turkic letters, whose other case in Java is that of the Latin letter. */
    private static final Set<Integer> TURKIC = Set.of((int) 'İ', (int) 'ı');

    @ParameterizedTest
    @CsvSource({
        "ADA, ada",
        "Straße, strasse",
        "STRAẞE, strasse",
        "ΟΔΥΣΣΕΥΣ, οδυσσευσ",
        "οδυσσευς, οδυσσευσ",
        "İndependent, i̇ndependent",
        "ındependent, ındependent",
        "ﬁona, fiona",
        "\u212Aatie, katie",
        "ꭰ, Ꭰ",
        "É, é",
        "E\u0301, é",
        "ΐ, ΐ",
        "ᾳ, αι",
        "ᾼ, αι",
        "\uFF21da, \uFF41da"
    })
    void formOfAText(String text, String form) {
        assertThat(NormalForm.of(text)).isEqualTo(form);
    }

    @Test
    void everyCharacterHasTheFormOfItsCaseFolding() throws IOException {
        var folding = caseFolding();

        assertThat(differences(codePoint -> {
                    var decomposed = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFD);
                    var folded = decomposed
                            .codePoints()
                            .mapToObj(part -> folding.getOrDefault(part, Character.toString(part)))
                            .collect(joining());
                    return form(codePoint).equals(Normalizer.normalize(folded, Normalizer.Form.NFC));
                }))
                .isEmpty();
    }

    @Test
    void everyCaseOfACharacterHasTheSameForm() {
        assertThat(differences(codePoint -> TURKIC.contains(codePoint)
                        || Stream.of(
                                        Character.toUpperCase(codePoint),
                                        Character.toLowerCase(codePoint),
                                        Character.toTitleCase(codePoint))
                                .allMatch(other -> form(other).equals(form(codePoint)))))
                .isEmpty();
    }

    @Test
    void formOfAFormIsItself() {
        assertThat(differences(codePoint -> NormalForm.of(form(codePoint)).equals(form(codePoint))))
                .isEmpty();
    }

    /** Marks are put in order and composed across characters. */
    @Test
    void formOfRandomTextsIsTheSameInEachSpelling() {
        var random = new Random(11);
        var letters = "AaİıßẞΣςΐᾳǅﬁꭰ가ᄀ\u0301\u0307\u0323\u0345\u0308\u212B"
                .codePoints()
                .toArray();
        for (int i = 0; i < 20_000; i++) {
            var text = random.ints(6, 0, letters.length)
                    .mapToObj(letter -> Character.toString(letters[letter]))
                    .collect(joining());
            var form = NormalForm.of(text);

            assertThat(NormalForm.of(form)).isEqualTo(form);
            assertThat(NormalForm.of(Normalizer.normalize(text, Normalizer.Form.NFC)))
                    .isEqualTo(form);
            assertThat(NormalForm.of(Normalizer.normalize(text, Normalizer.Form.NFD)))
                    .isEqualTo(form);
        }
    }

    private static String form(int codePoint) {
        return NormalForm.of(Character.toString(codePoint));
    }

    /** The characters that this Java knows, and that do not satisfy the condition. */
    private static Stream<String> differences(IntPredicate condition) {
        return IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(Character::isDefined)
                .filter(condition.negate())
                .mapToObj("U+%04X"::formatted);
    }

    private static Map<Integer, String> caseFolding() throws IOException {
        try (var file = NormalFormTests.class.getResourceAsStream("case-folding.txt")) {
            var lines = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.US_ASCII);
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(";"))
                    .filter(line -> Character.isDefined(Integer.parseInt(line[0], 16)))
                    .collect(toMap(line -> Integer.parseInt(line[0], 16), line -> text(line[1])));
        }
    }

    private static String text(String codePoints) {
        return Arrays.stream(codePoints.split(" "))
                .map(codePoint -> Character.toString(Integer.parseInt(codePoint, 16)))
                .collect(joining());
    }
}
