package education.codeforlife.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.context.support.PropertySourcesPlaceholderConfigurer;
import org.springframework.core.env.MapPropertySource;

class TaskDeclarationsTests {

    record Reminder(long user) {}

    static class Good {
        @Task("plain")
        void plain() {}

        @Task("with_payload")
        public void withPayload(Reminder reminder, TaskRun run) {}

        @Task(value = "by_cron", cron = "${reminder.cron}", timeLimit = "${reminder.limit}")
        private void byCron(TaskRun run) {}
    }

    static class Inheriting extends Good {}

    static class Broken {
        @Task("Bad-Name")
        void badName() {}

        @Task("twice")
        void once() {}

        @Task("twice")
        void again() {}

        @Task("two_payloads")
        void twoPayloads(Reminder one, Reminder other) {}

        @Task(value = "no_cron", cron = "at noon")
        void noCron() {}

        @Task(value = "no_zone", cron = "0 0 3 * * *", zone = "Mars")
        void noZone() {}

        @Task(value = "cron_with_payload", cron = "0 0 3 * * *")
        void cronWithPayload(Reminder reminder) {}

        @Task(value = "no_limit", timeLimit = "0s")
        void noLimit() {}

        @Task(value = "never", cron = "0 0 0 31 2 *")
        void never() {}

        @Task(value = "no_placeholder", cron = "${reminder.unknown}")
        void noPlaceholder() {}

        @Task(value = "short_limit", timeLimit = "999us")
        void shortLimit() {}

        @Task(value = "month", timeLimit = "30d")
        void month() {}

        @Task(value = "long_limit", timeLimit = "for ever")
        void longLimit() {}

        @Task(value = "less_than_once", retries = -1)
        void lessThanOnce() {}

        @Task(value = "repeated_transaction", repeats = 1)
        void repeatedTransaction() {}

        @Task(value = "repeated_twice", transactional = false, idempotent = true, repeats = 1)
        void repeatedTwice() {}

        @Task(value = "repeated_cron", cron = "0 0 3 * * *", transactional = false, repeats = 1)
        void repeatedCron() {}

        @Task(value = "less_than_no_repeats", transactional = false, repeats = -1)
        void lessThanNoRepeats() {}
    }

    private static TaskDeclarations of(Class<?> bean) {
        return of(bean, "0 30 3 * * *");
    }

    private static TaskDeclarations of(Class<?> bean, String cron) {
        var context = new GenericApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("reminder.cron", cron, "reminder.limit", "90s")));
        context.registerBean(PropertySourcesPlaceholderConfigurer.class);
        context.registerBean("tasks", bean);
        context.refresh();
        return TaskDeclarations.of(context.getDefaultListableBeanFactory(), "school");
    }

    @Test
    void methodsOfBeansAreFound() {
        assertThat(of(Inheriting.class).all())
                .extracting(TaskDeclaration::name)
                .containsExactlyInAnyOrder("school.plain", "school.with_payload", "school.by_cron");
    }

    @Test
    void placeholdersAreResolved() {
        var task = of(Good.class).require(TaskDescriptor.of("by_cron"));
        assertThat(task.cron()).hasToString("0 30 3 * * *");
        assertThat(task.zone().normalized()).isEqualTo(ZoneOffset.UTC);
        assertThat(task.timeLimit()).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        assertThatIllegalStateException()
                .isThrownBy(() -> of(Broken.class))
                .withMessageContaining("Broken.badName: Invalid name Bad-Name of a task: write it as send_reminder")
                .withMessageContaining("The name twice is taken by Broken.")
                .withMessageContaining("Broken.twoPayloads: A task takes a payload, a TaskRun, both or neither")
                .withMessageContaining(
                        "Broken.noCron: Cron expression must consist of 6 fields (found 2 in \"at noon\")")
                .withMessageContaining("Broken.never: Invalid cron expression 0 0 0 31 2 *: it does not have a time")
                .withMessageContaining("Broken.noPlaceholder: Could not resolve placeholder 'reminder.unknown'")
                .withMessageContaining("Broken.shortLimit: Invalid time limit 999us: use 1ms to 24d")
                .withMessageContaining("Broken.month: Invalid time limit 30d: use 1ms to 24d")
                .withMessageContaining("Broken.noZone: Unknown zone Mars")
                .withMessageContaining("Broken.cronWithPayload: A task with a cron expression cannot have a payload")
                .withMessageContaining("Broken.noLimit: Invalid time limit 0s: it must be positive")
                .withMessageContaining("Broken.longLimit: ")
                .withMessageContaining("Broken.lessThanOnce: Invalid retries -1")
                .withMessageContaining("Broken.lessThanNoRepeats: Invalid repeats -1")
                .withMessageContaining("Broken.repeatedTransaction: Only a task that is enqueued and neither")
                .withMessageContaining("Broken.repeatedTwice: Only a task that is enqueued and neither")
                .withMessageContaining("Broken.repeatedCron: Only a task that is enqueued and neither");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Send", "send-reminder", "a.b.c", "1st", "send_", ".send"})
    void nameThatIsNotInSnakeCaseIsRefused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> TaskDescriptor.of(name));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 201})
    void keyHasOneTo200Characters(int length) {
        assertThatIllegalArgumentException().isThrownBy(() -> TaskOptions.now().key("k".repeat(length)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada\0", "ada\uD800", "\uDC00ada"})
    void keyThatCannotBeStoredIsRefusedWithoutShowingIt(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TaskOptions.now().key(key))
                .withMessageContaining("a character that cannot be stored")
                .withMessageNotContaining("ada");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 0 0 29 2 *", "0 0 0 29 2 MON", "@daily", "0 0 3 L * *", "0 0 3 * * FRI#5"})
    void rareTimeIsAccepted(String cron) {
        assertThat(of(Good.class, cron).require(TaskDescriptor.of("by_cron")).cron())
                .isNotNull();
    }
}
