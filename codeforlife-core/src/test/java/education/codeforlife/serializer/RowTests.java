package education.codeforlife.serializer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import education.codeforlife.error.ApiException;
import education.codeforlife.error.ValidationException;
import education.codeforlife.request.RequestUser;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowTests {

    record Named(@Nullable String name) {}

    private final Row<Object, Named> kiwi = row("kiwi");
    private final Row<Object, Named> nameless = row(null);
    private final Row<Object, Named> absent = new Row<>(new Object(), false);

    @Test
    void valuesAreThoseOfGoodRowsThatHaveTheField() {
        absent.read(new Named("absent"));
        var bad = row("bad");
        bad.reject("name", "invalid", "No.");

        assertThat(batch(kiwi, row("kiwi"), nameless, absent, bad).values("name", Named::name))
                .containsExactly("kiwi");
    }

    @Test
    void aBatchIteratesOverRowsThatAreGoodSoFar() {
        var unreadable = new Row<Object, Named>(new Object(), true);
        var batch = batch(kiwi, unreadable, nameless);
        nameless.reject("invalid", "No.");

        assertThat(batch).containsExactly(kiwi);
        assertThat(batch.rows()).containsExactly(kiwi, unreadable, nameless);
        assertThat(batch.user()).isSameAs(RequestUser.anonymous());
    }

    @Test
    void aGoodBatchIsNotRefused() {
        batch(kiwi, nameless).throwIfRefused();
    }

    @Test
    void aRowIsForbiddenForWhoSentIt() {
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(kiwi::forbid)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("permission_denied"));
    }

    @Test
    void aChangeKnowsWhatWasThereBefore() {
        var change = new Change<>(new Named("kiwi"), Map.of("name", "apple")::get);

        assertThat(change.entity()).isEqualTo(new Named("kiwi"));
        assertThat(change.previous("name")).isEqualTo("apple");
        assertThat(change.isChanged("name", Named::name)).isTrue();
        assertThat(change.isChanged("name", named -> "apple")).isFalse();
        assertThat(change.isChanged("colour", named -> null)).isFalse();
    }

    @Test
    void aRelatedRowIsThereOnceItIsLoaded() {
        var related = Related.<Named>ofKey(7L);

        assertThat(related.key()).isEqualTo(7L);
        assertThatIllegalStateException()
                .isThrownBy(related::get)
                .withMessage("Row 7 is not loaded: it is unknown, or not validated yet");
        assertThat(Related.of(7L, new Named("kiwi")).get()).isEqualTo(new Named("kiwi"));
    }

    @Test
    void aRelationCanBeByAnotherAttribute() {
        var relation = Relation.relation("fruit", Named.class, user -> (root, query, criteria) -> null);

        assertThat(relation.attribute()).isNull();
        assertThat(relation.by("name").attribute()).isEqualTo("name");
        assertThat(relation.by("name").scope()).isSameAs(relation.scope());
    }

    @Test
    void presenceTellsAbsentFromNull() {
        var first = new Named(null);
        var second = new Named(null);
        var presence = Presence.of(first, "name").add(second, java.util.Set.of());

        assertThat(presence.has(first, "name")).isTrue();
        assertThat(presence.has(second, "name")).as("equal, but not the same").isFalse();
        assertThat(presence.has(null, "name")).isFalse();
        assertThat(presence.isPresent("name")).as("outside").isFalse();
    }

    @Test
    void presenceIsThatOfTheRecordBeingMapped() {
        var outer = new Named("outer");
        var inner = new Named("inner");
        var presence = Presence.of(outer, "name");

        presence.enter(outer);
        presence.enter(inner);
        assertThat(presence.isPresent("name")).isFalse();
        presence.leave(inner);
        assertThat(presence.isPresent("name")).isTrue();
        presence.enter(null);
        assertThat(presence.isPresent("name")).isTrue();
    }

    @Test
    void anEntityNeedsAConstructorWithoutArguments() {
        assertThatIllegalStateException()
                .isThrownBy(new NamedWriter()::newEntity)
                .withMessageContaining("Missing constructor without arguments in ");
    }

    @Test
    void aWriterNeedsNoMoreThanItsUpdate() {
        var writer = new NamedWriter();
        writer.validate(new Batch<>(RequestUser.anonymous(), List.of(), true));
        writer.creating(null);
        writer.updating(null);
        writer.created(List.of());
        writer.updated(List.of());

        assertThat(writer.relations()).isEmpty();
        assertThat(writer.<Named>related(null)).isNull();
        assertThat(writer.related(Related.of(1, new Named("kiwi")))).isEqualTo(new Named("kiwi"));
    }

    @Test
    void aRefusalOfOneRowIsAnObjectOfManyAList() {
        nameless.reject("name", "null", "No name.");

        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(batch(kiwi, nameless)::throwIfRefused)
                .satisfies(refusal -> assertThat(refusal.toJson()).hasToString("[{}, {name=[No name.]}]"));
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(new Batch<>(RequestUser.anonymous(), List.of(nameless), false)::throwIfRefused)
                .satisfies(refusal -> assertThat(refusal.toJson()).hasToString("{name=[No name.]}"));
    }

    private static final class NamedWriter implements Writer<Named, Named> {
        @Override
        public void update(Named entity, Named data, Presence presence) {
            Objects.requireNonNull(data);
        }
    }

    @SafeVarargs
    private static Batch<Object, Named> batch(Row<Object, Named>... rows) {
        return new Batch<>(RequestUser.anonymous(), List.of(rows), true);
    }

    private static Row<Object, Named> row(@Nullable String name) {
        var row = new Row<Object, Named>(new Object(), false);
        row.fields().add("name");
        row.read(new Named(name));
        return row;
    }
}
