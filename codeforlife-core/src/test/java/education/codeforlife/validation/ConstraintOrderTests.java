package education.codeforlife.validation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.junit.jupiter.api.Test;

class ConstraintOrderTests {

    record Body(
            @Pattern(regexp = "a+", message = "1")
            @Size(min = 3, message = "2")
            @NotBlank(message = "3")
            @AllowedCharacters(value = CharSet.ASCII_ALPHA, message = "4")
            String name,

            @Size(min = 3, message = "1") @Pattern(regexp = "b", message = "2") @Pattern(regexp = "a", message = "3")
            String repeated,

            @Pattern(regexp = "a", message = "1") @AccessCode @Email(message = "2")
            String composed) {}

    static class Base {
        @Size(min = 3, message = "2")
        @Pattern(regexp = "a+", message = "1")
        String name;
    }

    static class Derived extends Base {
        @NotNull
        String other;

        @AssertTrue(message = "not on a field")
        boolean isComplete() {
            return false;
        }
    }

    @Test
    void blankComesFirstThenRulesAsDeclared() {
        assertThat(WireValidator.messages(Body.class, "name", " ")).containsExactly("3", "1", "2", "4");
    }

    @Test
    void repeatedRulesKeepTheirOrder() {
        assertThat(WireValidator.messages(Body.class, "repeated", "x")).containsExactly("1", "2", "3");
    }

    @Test
    void composedRulesComeWhereTheyAreDeclared() {
        assertThat(WireValidator.messages(Body.class, "composed", "x"))
                .containsExactly(
                        "1",
                        "Ensure this field has at least 5 characters.",
                        "can only contain: uppercase ASCII alphanumeric characters (A-Z, 0-9)",
                        "2");
    }

    @Test
    void inheritedFieldsAreOrderedToo() {
        assertThat(WireValidator.messages(Derived.class, "name", "x")).containsExactly("2", "1");
    }

    @Test
    void rulesThatAreOnNoFieldAreOrderedByMessage() {
        assertThat(WireValidator.messages(Derived.class, "complete", false)).containsExactly("not on a field");
    }
}
