package education.codeforlife.event.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Which changes of records other services notice. */
class SchemaChangeTests {

    enum Two {
        A,
        B
    }

    enum Three {
        A,
        B,
        C
    }

    record Inner(String name) {}

    record WiderInner(String name, String other) {}

    record Event(long id, List<String> names, Two two, Inner inner) {}

    record More(long id, List<String> names, Three two, WiderInner inner, String more, int number) {}

    record Fewer(long id, List<String> names, Two two) {}

    record OtherType(String id, List<String> names, Two two, Inner inner) {}

    record Shorter(int id, List<String> names, Two two, Inner inner) {}

    record OtherElement(long id, List<Long> names, Two two, Inner inner) {}

    record Single(long id, String names, Two two, Inner inner) {}

    record AnyText(long id, List<String> names, String two, Inner inner) {}

    record MaybeNull(long id, @Nullable List<String> names, Two two, Inner inner) {}

    record Empty(long id, List<String> names, Two two, Optional<Inner> inner) {}

    record Nested(long id, List<String> names, Two two, Nothing inner) {}

    record Nothing() {}

    private static final String FIELD = "topic market.filled: field `%s` of the event %s";

    static JsonNode document(JsonNode schema) {
        var topic = JsonNodeFactory.instance.objectNode().put("version", 1).set("schema", schema);
        return JsonNodeFactory.instance
                .objectNode()
                .<ObjectNode>set("topics", JsonNodeFactory.instance.objectNode().set("market.filled", topic))
                .set("subscriptions", JsonNodeFactory.instance.objectNode());
    }

    private static List<String> published(Class<? extends Record> before, Class<? extends Record> after) {
        return EventCompatibility.incompatibilities(
                document(RecordSchema.ofPublished(before)), document(RecordSchema.ofPublished(after)));
    }

    private static List<String> subscribed(Class<? extends Record> before, Class<? extends Record> after) {
        return EventCompatibility.incompatibilities(
                subscription(RecordSchema.ofSubscribed(before)), subscription(RecordSchema.ofSubscribed(after)));
    }

    private static JsonNode subscription(JsonNode schema) {
        var group = JsonNodeFactory.instance.objectNode().put("version", 1).set("schema", schema);
        return JsonNodeFactory.instance
                .objectNode()
                .set("subscriptions", JsonNodeFactory.instance.objectNode().set("market.filled/stock", group));
    }

    static Stream<Arguments> changesThatReadersNotice() {
        return Stream.of(
                Arguments.of(Fewer.class, FIELD.formatted("inner", "is removed")),
                Arguments.of(OtherType.class, FIELD.formatted("id", "was integer and is string")),
                Arguments.of(Shorter.class, FIELD.formatted("id", "had the format int64 and has int32")),
                Arguments.of(OtherElement.class, FIELD.formatted("names[]", "was string and is integer")),
                Arguments.of(Single.class, FIELD.formatted("names", "was array and is string")),
                Arguments.of(AnyText.class, FIELD.formatted("two", "is no longer limited to \"A\", \"B\"")),
                Arguments.of(MaybeNull.class, FIELD.formatted("names", "can be null")),
                Arguments.of(Empty.class, FIELD.formatted("inner", "can be null")),
                Arguments.of(Nested.class, FIELD.formatted("inner.name", "is removed")));
    }

    @ParameterizedTest
    @MethodSource
    void changesThatReadersNotice(Class<? extends Record> after, String sentence) {
        assertThat(published(Event.class, after)).containsExactly(sentence);
    }

    @Test
    void addingIsCompatible() {
        assertThat(published(Event.class, More.class)).isEmpty();
        assertThat(published(MaybeNull.class, Event.class)).isEmpty();
    }

    record WithNullable(
            long id,
            List<String> names,
            Two two,
            Inner inner,
            @Nullable String more) {}

    record WithRequired(long id, List<String> names, Two two, WiderInner inner, int more) {}

    @Test
    void subscriberMayReadFewerFieldsAndMoreThatMayBeAbsent() {
        assertThat(subscribed(Event.class, Fewer.class)).isEmpty();
        assertThat(subscribed(Event.class, Nested.class)).isEmpty();
        assertThat(subscribed(Event.class, WithNullable.class)).isEmpty();
        assertThat(subscribed(Event.class, MaybeNull.class)).isEmpty();
        assertThat(subscribed(Shorter.class, Event.class)).isEmpty();
    }

    @Test
    void subscriberThatNeedsMoreOrReadsLessIsRefused() {
        var field = "subscription market.filled/stock: field `%s` of the event %s";
        assertThat(subscribed(Event.class, WithRequired.class))
                .containsExactlyInAnyOrder(
                        field.formatted("inner.other", "is newly required"),
                        field.formatted("more", "is newly required"));
        assertThat(subscribed(Event.class, OtherType.class))
                .containsExactly(field.formatted("id", "was integer and is string"));
        assertThat(subscribed(MaybeNull.class, Event.class))
                .containsExactlyInAnyOrder(
                        field.formatted("names", "can no longer be null"),
                        field.formatted("names", "is newly required"));
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }

    @Test
    void removedTopicOtherKeyAndLowerVersionAreRefused() {
        var before = json("""
                {'topics': {'market.gone': {'version': 1, 'schema': {}},
                            'market.keyed': {'version': 2, 'key': 'id', 'schema': {}},
                            'market.free': {'version': 1, 'schema': {}}},
                 'subscriptions': {'portal.joined/one': {'version': 2, 'schema': {}},
                                   'portal.joined/gone': {'version': 1, 'schema': {}}}}""");
        var after = json("""
                {'topics': {'market.keyed': {'version': 1, 'schema': {}},
                            'market.free': {'version': 2, 'key': 'id', 'schema': {}},
                            'market.new': {'version': 1, 'schema': {}}},
                 'subscriptions': {'portal.joined/one': {'version': 1, 'schema': {}}}}""");
        assertThat(EventCompatibility.incompatibilities(before, after))
                .containsExactly(
                        "topic market.gone is removed",
                        "topic market.keyed: the version 2 is lowered to 1",
                        "topic market.keyed: the key was `id` and is given with each event",
                        "topic market.free: the key was given with each event and is `id`",
                        "subscription portal.joined/one: the version 2 is lowered to 1");
        assertThat(EventCompatibility.incompatibilities(after, EventFile.empty()))
                .hasSize(3)
                .allMatch(change -> change.endsWith(" is removed"));
    }
}
