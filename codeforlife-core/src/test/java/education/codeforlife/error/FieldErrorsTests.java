package education.codeforlife.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FieldErrorsTests {

    private final FieldErrors errors = new FieldErrors();

    @Test
    void withoutErrorsThereIsNothing() {
        errors.field("name").field("first");

        assertThat(errors.isEmpty()).isTrue();
        assertThat(errors.has("name")).isFalse();
        assertThat(errors.has("other")).isFalse();
        assertThat(errors).hasToString("{}");
    }

    @Test
    void anErrorWithinAFieldIsOneOfIt() {
        errors.field("user").reject("name", "blank", "Blank.");

        assertThat(errors.has("user")).isTrue();
        assertThat(errors.isEmpty()).isFalse();
    }

    @Test
    void fieldsCanBePutIntoOrder() {
        errors.reject("c", "x", "3");
        errors.reject("b", "x", "2");
        errors.reject("a", "x", "1");
        errors.order(List.of("a", "absent", "b"));

        assertThat(errors).hasToString("{a=[1], b=[2], c=[3]}");
    }

    @Test
    void anErrorOfTheValueItselfHidesThoseWithin() {
        errors.reject("a", "x", "1");
        errors.add(FieldError.nullValue());

        assertThat(errors).hasToString("[This field may not be null.]");
    }

    @Test
    void eachErrorIsVisitedWithItsPath() {
        errors.add(FieldError.required());
        errors.field("user").reject("name", "blank", "Blank.");
        var visited = new ArrayList<String>();
        errors.forEach((path, error) -> visited.add(path + " " + error.code()));

        assertThat(visited).containsExactly("[] required", "[user, name] blank");
    }
}
