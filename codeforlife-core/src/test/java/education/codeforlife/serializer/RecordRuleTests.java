package education.codeforlife.serializer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import education.codeforlife.error.ValidationException;
import education.codeforlife.model.NoDatabase;
import education.codeforlife.request.RequestUser;
import education.codeforlife.serializer.Orchard.Field;
import education.codeforlife.serializer.Orchard.Tree;
import education.codeforlife.serializer.Orchard.TreeWrite;
import education.codeforlife.serializer.Orchard.TreeWriter;
import jakarta.persistence.EntityManager;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules of records whose writer maps everything itself, and where their errors stand. */
class RecordRuleTests {

    private static final EntityManager ENTITIES = NoDatabase.of(Tree.class, Field.class);

    private final SerializerEngine engine = new SerializerEngine(Wire.JSON, Wire.VALIDATOR, ENTITIES);

    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = {})
    @Short
    @interface Neat {

        String message() default "Not neat.";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = Short.Check.class)
    @interface Short {

        String message() default "A path is no longer than 9.";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        class Check implements ConstraintValidator<Short, Path> {
            @Override
            public boolean isValid(Path path, ConstraintValidatorContext context) {
                return path.to() - path.from() <= 9;
            }
        }
    }

    @Neat
    record Path(
            @Min(0) @Max(50) int from,
            int to,
            @Nullable @Valid List<Leg> legs) {

        @AssertTrue(message = "A path leads forward.")
        boolean isForward() {
            return from < to;
        }
    }

    record Leg(@NotBlank String name, Integer steps) {

        @AssertTrue(message = "Too many steps.")
        boolean isEasy() {
            return 100 / steps > 1;
        }
    }

    record Walk(
            Map<String, @NotBlank String> notes,
            @Nullable @Valid Path path,
            List<@Valid Path> more) {}

    private static final class WalkWriter implements Writer<Tree, Walk> {
        @Override
        public void update(Tree tree, Walk walk, Presence presence) {}
    }

    private String refusal(String json) {
        var tree = Wire.tree(json.replace('\'', '"'));
        var batch = engine.read(
                new Body<>(Walk.class, () -> tree), new WalkWriter(), new Tree(), false, true, Orchard.USER);
        return catchThrowableOfType(ValidationException.class, batch::validate)
                .toJson()
                .toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'path': {'from': 2, 'to': 1}} | {path={__all__=[A path leads forward.]}}",
                "{'path': {'from': 0, 'to': 10}} | {path={__all__=[A path is no longer than 9.]}}",
                "{'path': {'from': -1, 'to': -2}} | {path={from=[Ensure this value is greater than or equal to 0.]}}",
                "{'more': [{'from': 1, 'to': 2}, {'from': 2, 'to': 1}]} | {more={1={__all__=[A path leads forward.]}}}",
                "{'path': {'from': 1, 'to': 2, 'legs': [{'name': 'a', 'steps': 1}, {'name': 'b', 'steps': 99}]}}"
                        + " | {path={legs={1={__all__=[Too many steps.]}}}}",
                "{'path': {'from': 2, 'to': 1, 'legs': [{'name': 'b', 'steps': 99}]}}"
                        + " | {path={legs={0={__all__=[Too many steps.]}}}}"
            })
    void brokenRuleStandsUnderItsObject(String json, String errors) {
        assertThat(refusal(json)).isEqualTo(errors);
    }

    @Test
    void ruleThatFailsRefusesItsObject() {
        assertThat(refusal("{'path': {'from': 1, 'to': 2, 'legs': [{'name': 'a', 'steps': 0}]}}"))
                .isEqualTo("{path={legs={0={__all__=[Invalid data.]}}}}");
    }

    @Test
    void errorOfAValueStandsUnderItsKey() {
        assertThat(refusal("{'notes': {'a': 'b', 'c': ' '}}")).isEqualTo("{notes={c=[This field may not be blank.]}}");
    }

    @Test
    void rowKnowsWhoSentItWhileItIsRead() {
        var known = new AtomicReference<Object>();
        var user = new RequestUser() {
            @Override
            public boolean isAuthenticated() {
                return true;
            }
        };
        var writer = new TreeWriter() {
            @Override
            public void validate(Batch<Tree, TreeWrite> batch) {
                known.set(batch.rows().get(0).user());
            }
        };
        var tree = Wire.tree("{\"height_cm\": 5}");
        engine.read(new Body<>(TreeWrite.class, () -> tree), writer, new Tree(), false, true, user)
                .validate();

        assertThat(known).hasValue(user);
    }

    @Test
    void presenceOfAnUnknownRecordIsEmpty() {
        var presence = Presence.of(new Leg("a", 1), "name");
        var other = new Leg("b", 2);

        assertThat(presence.has(other, "name")).isFalse();
        presence.enter(other);
        assertThat(presence.isPresent("name", "name")).isFalse();
        presence.add(other, Set.of("name"));
        assertThat(presence.isPresent("name", "title")).isTrue();
    }

    @Test
    void oneOfTheWritersOfARecordDeclaresItsRelations() {
        var writer = new TreeWriter();
        var bare = new TreeWriter() {
            @Override
            public List<Relation<?>> relations() {
                return List.of();
            }
        };

        assertThatCode(() -> engine.checkAny(TreeWrite.class, () -> List.of(bare, writer, new WalkWriter())))
                .doesNotThrowAnyException();
        assertThatIllegalStateException()
                .isThrownBy(() -> engine.checkAny(TreeWrite.class, () -> List.of(bare)))
                .withMessageContaining("Missing relation for field");
        assertThatIllegalStateException()
                .isThrownBy(() -> engine.checkAny(TreeWrite.class, () -> List.of(new WalkWriter())))
                .withMessageContaining("Missing writer of " + TreeWrite.class.getName());
        assertThatCode(() -> engine.checkAny(Walk.class, List::of)).doesNotThrowAnyException();
    }
}
