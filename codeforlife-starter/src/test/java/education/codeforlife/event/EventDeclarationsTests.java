package education.codeforlife.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.context.support.PropertySourcesPlaceholderConfigurer;
import org.springframework.core.env.MapPropertySource;

class EventDeclarationsTests {

    enum Colour {
        RED
    }

    record Part(String name, List<Part> parts) {}

    @Topic(value = "everything", key = "label", version = 3)
    record Everything(
            UUID id,
            int number,
            Long other,
            boolean flag,
            BigDecimal price,
            Instant time,
            Colour colour,
            Part part,
            Optional<String> text,
            Set<Colour> colours,
            Map<String, List<Part>> map,
            byte[] bytes,
            String[] texts) {

        String label() {
            return colour + "/" + number;
        }
    }

    @Topic("plain")
    record Plain(String text) {}

    @Topic("plain")
    record SamePlain(String text) {}

    @Topic("Bad-Name")
    record BadName(String text) {}

    @Topic(value = "keyless", key = "nothing")
    record Keyless(String text) {}

    @Topic(value = "no_key", key = "run")
    record NoKey(String text) {

        void run() {}
    }

    @Topic(value = "inherited_key", key = "notify")
    record InheritedKey(String text) {}

    @Topic(value = "no_version", version = 0)
    record NoVersion(String text) {}

    @Topic("no_record")
    static class NoRecord {}

    @Topic("work")
    record Work(Runnable work) {}

    @Topic("any")
    record Any(Object any) {}

    @Topic("raw")
    record Raw(List<?> list) {}

    @Topic("generic")
    record Generic<T>(T value) {}

    @Topic("deep")
    record Deep(List<Map<Integer, String>> maps) {}

    @Topic("deeper")
    record Deeper(Part part, List<Optional<Thread>> threads) {}

    static class Good {
        @Subscribe(topic = "plain", group = "mailer", timeLimit = "${event.limit}")
        void plain(Plain event) {}

        @Subscribe(topic = "school.everything", group = "mailer", version = 4)
        private void everything(Delivery delivery, Part event) {}

        @Subscribe(topic = "my-portal.class_joined", group = "mailer", afterDeadLetter = AfterDeadLetter.CONTINUE)
        public void joined(Plain event, Delivery delivery) {}
    }

    static class Inheriting extends Good {}

    static class Broken {
        @Subscribe(topic = "plain", group = "twice")
        void once(Plain event) {}

        @Subscribe(topic = "school.plain", group = "twice")
        void again(Plain event) {}

        @Subscribe(topic = "unknown", group = "mailer")
        void unknown(Plain event) {}

        @Subscribe(topic = "everything", group = "mailer")
        void tooOld(Everything event) {}

        @Subscribe(topic = "a.b.c", group = "mailer")
        void badTopic(Plain event) {}

        @Subscribe(topic = "My Portal.joined", group = "mailer")
        void badService(Plain event) {}

        @Subscribe(topic = "", group = "mailer")
        void noTopic(Plain event) {}

        @Subscribe(topic = "plain", group = "The Mailer")
        void badGroup(Plain event) {}

        @Subscribe(topic = "plain", group = "none")
        void noEvent(Delivery delivery) {}

        @Subscribe(topic = "plain", group = "text")
        void noRecord(String event) {}

        @Subscribe(topic = "plain", group = "two")
        void twoEvents(Plain event, Plain other) {}

        @Subscribe(topic = "portal.work", group = "unreadable")
        void unreadable(Work event) {}

        @Subscribe(topic = "plain", group = "retries", retries = -1)
        void lessThanOnce(Plain event) {}

        @Subscribe(topic = "plain", group = "version", version = 0)
        void noVersion(Plain event) {}

        @Subscribe(topic = "plain", group = "long", timeLimit = "11m")
        void tooLong(Plain event) {}

        @Subscribe(topic = "plain", group = "short", timeLimit = "999ms")
        void tooShort(Plain event) {}

        @Subscribe(topic = "plain", group = "limit", timeLimit = "for ever")
        void noLimit(Plain event) {}

        @Subscribe(topic = "plain", group = "placeholder", timeLimit = "${event.unknown}")
        void noPlaceholder(Plain event) {}
    }

    private static EventDeclarations of(Class<?> bean, Class<?>... records) {
        var context = new GenericApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("event.limit", "90s")));
        context.registerBean(PropertySourcesPlaceholderConfigurer.class);
        context.registerBean("subscribers", bean);
        context.refresh();
        return EventDeclarations.of(context.getDefaultListableBeanFactory(), "school", List.of(records));
    }

    @Test
    void methodsOfBeansSubscribe() {
        var found = of(Inheriting.class, Plain.class, Everything.class);
        assertThat(found.subscriptions())
                .extracting(Subscription::topic)
                .containsExactlyInAnyOrder("school.plain", "school.everything", "my-portal.class_joined");
        assertThat(found.subscription("school.plain", "mailer"))
                .hasValueSatisfying(each -> assertThat(each.timeLimit()).hasSeconds(90));
        assertThat(found.subscription("school.plain", "other")).isEmpty();
    }

    @Test
    void recordsAreTopics() {
        var found = of(Object.class, Plain.class, Everything.class);
        assertThat(found.topics())
                .extracting(TopicDeclaration::name)
                .containsExactly("school.plain", "school.everything");
        assertThat(found.require(Everything.class).version()).isEqualTo(3);
    }

    @Test
    void everythingThatRecordsMayHaveIsWrittenAndRead() {
        var part = new Part("a", List.of(new Part("b", List.of())));
        var event = new Everything(
                UUID.randomUUID(),
                1,
                Long.MAX_VALUE,
                true,
                new BigDecimal("1.10"),
                Instant.parse("2030-01-01T00:00:00.123456789Z"),
                Colour.RED,
                part,
                Optional.of("text"),
                Set.of(Colour.RED),
                Map.of("Key", List.of(part)),
                new byte[] {1, 2},
                new String[] {"x"});
        var topic = of(Object.class, Everything.class).require(Everything.class);
        var headers = new EventHeaders(
                event.id(), topic.name(), 3, event.time(), "school", topic.keyOf(event, null), Map.of());
        assertThat(headers.key()).isEqualTo("RED/1");
        assertThat(EventJson.read(new EventMessage(headers, EventJson.write(topic.name(), event)), Everything.class))
                .usingRecursiveComparison()
                .isEqualTo(event);
    }

    @Test
    void allTopicsThatAreWrongAreToldAtOnce() {
        assertThatIllegalStateException()
                .isThrownBy(() -> of(
                        Object.class,
                        Plain.class,
                        SamePlain.class,
                        BadName.class,
                        Keyless.class,
                        NoKey.class,
                        InheritedKey.class,
                        NoVersion.class,
                        NoRecord.class,
                        Work.class,
                        Any.class,
                        Raw.class,
                        Generic.class,
                        Deep.class,
                        Deeper.class))
                .withMessageStartingWith("Invalid events: ")
                .withMessageContaining("SamePlain: Topic school.plain is taken by " + Plain.class.getName())
                .withMessageContaining("BadName: Invalid name Bad-Name of a topic: write it as class_joined")
                .withMessageContaining("Keyless: Unknown key nothing: name a component, or a method")
                .withMessageContaining("NoKey: Unknown key run")
                .withMessageContaining("InheritedKey: Unknown key notify")
                .withMessageContaining("NoVersion: Invalid version 0")
                .withMessageContaining("NoRecord: An event is a record")
                .withMessageContaining("Component Work.work has the type java.lang.Runnable, which events do not have")
                .withMessageContaining("Component Any.any has the type java.lang.Object")
                .withMessageContaining("Component Raw.list has the type ?")
                .withMessageContaining("Component Generic.value has the type T")
                .withMessageContaining("Component Deep.maps is a map whose keys are java.lang.Integer: use String")
                .withMessageContaining("Component Deeper.threads has the type java.lang.Thread");
    }

    @Test
    void allMethodsThatAreWrongAreToldAtOnce() {
        assertThatIllegalStateException()
                .isThrownBy(() -> of(Broken.class, Plain.class, Everything.class))
                .withMessageContaining("Group twice of topic school.plain is taken by Broken.")
                .withMessageContaining("Broken.unknown: Unknown topic school.unknown: annotate a record with @Topic, or"
                        + " use one of [school.plain, school.everything]")
                .withMessageContaining("Broken.tooOld: It reads versions up to 1 of topic school.everything, which has"
                        + " version 3: set its version")
                .withMessageContaining("Broken.badTopic: Invalid name b.c of a topic")
                .withMessageContaining("Broken.badService: Invalid service of topic My Portal.joined")
                .withMessageContaining("Broken.noTopic: Invalid name  of a topic")
                .withMessageContaining("Broken.badGroup: Invalid name The Mailer of a group: write it as mailer")
                .withMessageContaining("Broken.noEvent: A subscriber takes a record, and a Delivery if it needs one")
                .withMessageContaining("Broken.noRecord: A subscriber takes a record")
                .withMessageContaining("Broken.twoEvents: A subscriber takes a record")
                .withMessageContaining("Broken.unreadable: Component Work.work has the type java.lang.Runnable")
                .withMessageContaining("Broken.lessThanOnce: Invalid retries -1")
                .withMessageContaining("Broken.noVersion: Invalid version 0")
                .withMessageContaining("Broken.tooLong: Invalid time limit 11m: use 1s to 10m")
                .withMessageContaining("Broken.tooShort: Invalid time limit 999ms: use 1s to 10m")
                .withMessageContaining("Broken.noLimit: ")
                .withMessageContaining("Broken.noPlaceholder: Could not resolve placeholder 'event.unknown'");
    }
}
