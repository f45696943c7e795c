package education.codeforlife.viewset.mapping;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import education.codeforlife.permission.PermissionRules;
import education.codeforlife.permission.Permissions;
import education.codeforlife.request.Action;
import education.codeforlife.viewset.CustomActions;
import education.codeforlife.viewset.GenericViewSet;
import education.codeforlife.viewset.ViewSetDefinition;
import education.codeforlife.viewset.ViewSetEngine;
import education.codeforlife.viewset.mapping.Rows.ClassKeyRow;
import education.codeforlife.viewset.mapping.Rows.EagerRow;
import education.codeforlife.viewset.mapping.Rows.EmbeddedKeyRow;
import education.codeforlife.viewset.mapping.Rows.ImmutableRow;
import education.codeforlife.viewset.mapping.Rows.LobRow;
import education.codeforlife.viewset.mapping.Rows.LookedUpRow;
import education.codeforlife.viewset.mapping.Rows.LookingUpRow;
import education.codeforlife.viewset.mapping.Rows.OptionalRow;
import education.codeforlife.viewset.mapping.Rows.Point;
import education.codeforlife.viewset.mapping.Rows.RequiringRow;
import education.codeforlife.viewset.mapping.Rows.Tool;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ResolvableType;

/** Mappings that cannot be served stop the start-up, instead of the first request. */
class MappingStartUpIntegrationTests extends MappingTest {

    @Autowired
    private ViewSetEngine engine;

    @Test
    void changeOfImmutableRowsStopsTheStart() {
        assertStops(new Some<ImmutableRow, Long>(null) {}, "ImmutableRow is @Immutable", Action.PARTIAL_UPDATE);
        assertStops(new Some<ImmutableRow, Long>(null) {}, "ImmutableRow is @Immutable", Action.BULK_PARTIAL_UPDATE);
        assertStarts(new Some<ImmutableRow, Long>(null) {}, Action.RETRIEVE, Action.DESTROY);
    }

    @Test
    void largeObjectStopsTheStart() {
        assertStops(new Some<LobRow, Long>(null) {}, "Unsupported @Lob text of", Action.RETRIEVE);
    }

    @Test
    void keyOfSeveralAttributesStopsTheStart() {
        assertStops(new Some<EmbeddedKeyRow, Point>(null) {}, "Unsupported primary key of EmbeddedKeyRow");
        assertStops(new Some<ClassKeyRow, Point>(null) {}, "Unsupported primary key of ClassKeyRow");
    }

    @Test
    void rowThatCannotBeLockedStopsTheStart() {
        assertStops(new Some<Tool, Long>(null) {}, "TABLE_PER_CLASS: add an attribute with @Version", Action.DESTROY);
        assertStops(new Some<OptionalRow, Long>(null) {}, "an optional @SecondaryTable", Action.PARTIAL_UPDATE);
        assertStarts(new Some<Tool, Long>(null) {}, Action.LIST, Action.RETRIEVE, Action.CREATE);
    }

    @Test
    void requiredRowThatCanBeHiddenStopsTheStart() {
        var fetching = new Some<RequiringRow, Long>(null) {
            @Override
            protected List<String> fetch(Action action) {
                return List.of("restricted");
            }
        };
        assertStops(fetching, "restricted is hidden by @SQLRestriction or @SoftDelete", Action.LIST);
        assertStarts(new Some<RequiringRow, Long>(null) {}, Action.LIST);
        assertStops(new Some<EagerRow, Long>(null) {}, "soft is hidden by @SQLRestriction or @SoftDelete", Action.LIST);
    }

    @Test
    void ambiguousLookupStopsTheStart() {
        assertStops(
                new Some<LookedUpRow, String>("code") {},
                "Ambiguous lookup: code of LookedUpRow is not unique: add a unique constraint on code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"declared", "constrained", "indexedCode", "naturalCode"})
    void uniqueLookupStarts(String attribute) {
        assertStarts(new Some<LookedUpRow, String>(attribute) {});
    }

    @Test
    void lookupThatIsUniqueInTheDatabaseStarts() {
        assertStops(new Some<LookedUpRow, String>("migrated") {}, "Ambiguous lookup");
        jdbc.sql("create unique index migrated on looked_up_row (lower(migrated)) where id > 0")
                .update();
        assertStarts(new Some<LookedUpRow, String>("migrated") {});
        jdbc.sql("drop index migrated").update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"one.id", "one.declared", "unique.id", "unique.declared"})
    void pathToAUniqueAttributeStarts(String lookup) {
        assertStarts(new Some<LookingUpRow, Object>(lookup) {});
    }

    @Test
    void ambiguousPathStopsTheStart() {
        assertStops(
                new Some<LookingUpRow, Long>("many.id") {},
                "Ambiguous lookup: many.id of LookingUpRow is not unique, because several rows of LookingUpRow may have"
                        + " the same many: add a unique constraint on many_id, or look rows up by another attribute");
        assertStops(
                new Some<LookingUpRow, String>("one.code") {},
                "because several rows of LookedUpRow may have the same code: add a unique constraint on code");
    }

    @ParameterizedTest
    @CsvSource({"one.unknown, unknown", "one., ''", "unknown.id, unknown", "id.id, id", "all.id, all", "one.id.id, id"})
    void pathThatDoesNotLeadToAnAttributeStopsTheStart(String lookup, String fault) {
        assertStops(
                new Some<LookingUpRow, Long>(lookup) {},
                "Unsupported lookup \"" + lookup + "\" of LookingUpRow: \"" + fault
                        + "\" is not an attribute on the path; let the path lead through relations to one row to an"
                        + " attribute that is unique");
    }

    @Test
    void pathToARowStopsTheStart() {
        assertStops(new Some<LookingUpRow, Long>("one.self") {}, "Unsupported lookup type");
    }

    private void assertStarts(GenericViewSet<?, ?> viewSet, Action... actions) {
        assertThatCode(() -> start(viewSet, actions)).doesNotThrowAnyException();
    }

    private void assertStops(GenericViewSet<?, ?> viewSet, String message, Action... actions) {
        assertThatIllegalStateException()
                .isThrownBy(() -> start(viewSet, actions))
                .withMessageContaining(message);
    }

    private <E, K> void start(GenericViewSet<E, K> viewSet, Action... actions) {
        ((Some<?, ?>) viewSet).actions = actions;
        var types = Arrays.stream(actions).collect(Collectors.toMap(action -> action, action -> ResolvableType.NONE));
        ViewSetDefinition.start(viewSet, CustomActions.of(viewSet), types, engine);
    }

    abstract static class Some<E, K> extends GenericViewSet<E, K> {

        private final @Nullable String lookup;
        private Action[] actions = {};

        Some(@Nullable String lookup) {
            this.lookup = lookup;
        }

        @Override
        protected void permissions(PermissionRules rules) {
            rules.on(actions).permit(Permissions.allowAny());
        }

        @Override
        protected @Nullable String lookup() {
            return lookup;
        }
    }
}
