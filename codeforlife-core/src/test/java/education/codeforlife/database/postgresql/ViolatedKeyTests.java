package education.codeforlife.database.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ViolatedKeyTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Key (name)=(kiwi) already exists.",
                "Schlüssel »(name)=(kiwi)« existiert bereits.",
                "La clé « (name)=(kiwi) » existe déjà."
            })
    void theKeyIsFoundInAnyLanguage(String detail) {
        assertThat(ViolatedKey.parse(detail).valuesOf(List.of("name"))).containsExactly(entry("name", "kiwi"));
    }

    @Test
    void aValueMayHaveAnythingInIt() {
        assertThat(ViolatedKey.parse("Key (name)=(a, (b)=(c)\n) already exists.")
                        .valuesOf(List.of("name")))
                .containsExactly(entry("name", "a, (b)=(c)\n"));
    }

    @Test
    void anExpressionIsTheValueOfItsColumn() {
        var key = ViolatedKey.parse("Key (class_id, lower(name::text))=(1, kiwi) already exists.");
        assertThat(key.valuesOf(List.of("class_id", "name")))
                .containsExactly(entry("class_id", "1"), entry("name", "kiwi"));
    }

    @Test
    void argumentsAreNotColumns() {
        var key = ViolatedKey.parse("Key (COALESCE(name, 'x'::text), id)=(kiwi, 1) already exists.");
        assertThat(key.valuesOf(List.of("id", "name"))).containsOnly(entry("name", "kiwi"), entry("id", "1"));
    }

    @Test
    void valuesThatCannotBeToldApartAreUnknown() {
        assertThat(ViolatedKey.parse("Key (a, b)=(1, 2, 3) already exists.").valuesOf(List.of("a", "b")))
                .isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Failing row contains (1, null)."})
    void otherDetailsHaveNoKey(String detail) {
        var key = ViolatedKey.parse(detail);
        assertThat(key.valuesOf(List.of("name"))).isEmpty();
        assertThat(key.isOther(List.of("name"))).isFalse();
    }

    @Test
    void theReferredSideHasOtherColumns() {
        var key = ViolatedKey.parse("Key (id)=(1) is still referenced from table \"students\".");
        assertThat(key.isOther(List.of("class_id"))).isTrue();
        assertThat(key.isOther(List.of("id"))).isFalse();
    }
}
