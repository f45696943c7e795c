package education.codeforlife.event.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.Unasked;
import education.codeforlife.event.EventDeclarations;
import education.codeforlife.event.EventMessage;
import education.codeforlife.event.EventReceiver;
import education.codeforlife.event.EventTransport;
import education.codeforlife.event.Events;
import education.codeforlife.event.Subscribe;
import education.codeforlife.event.Subscription;
import education.codeforlife.event.TopicDeclaration;
import education.codeforlife.event.jdbc.EmbeddedTransport;
import education.codeforlife.settings.autoconfigure.ClockAutoConfiguration;
import education.codeforlife.task.autoconfigure.TaskAutoConfiguration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The data source refuses each call: to wire a service must not need its database. */
class EventAutoConfigurationTests {

    record Joined(String classId) {}

    static class Subscriber {
        @Subscribe(topic = "portal.class_joined", group = "mailer")
        void on(Joined event) {}
    }

    /** A transport to which all topics are known. */
    static class OwnTransport implements EventTransport {

        private final List<String> calls = new ArrayList<>();

        @Override
        public void check(Collection<Subscription> subscriptions) {
            calls.add("check " + subscriptions.size());
        }

        @Override
        public void start(Collection<Subscription> subscriptions, EventReceiver receiver) {
            calls.add("start");
        }

        @Override
        public void stop() {
            calls.add("stop");
        }

        @Override
        public List<UUID> publish(List<EventMessage> events) {
            return List.of();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage(basePackages = "education.codeforlife.event.declared")
    static class WithTopics {}

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage(basePackages = "education.codeforlife.task.none")
    static class WithoutTopics {}

    private final ApplicationContextRunner bare = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    ClockAutoConfiguration.class, EventAutoConfiguration.class, TaskAutoConfiguration.class))
            .withBean(PlatformTransactionManager.class, () -> Unasked.bean(PlatformTransactionManager.class))
            .withPropertyValues("codeforlife.service.name=school", "codeforlife.task.enabled=false");

    private final ApplicationContextRunner runner =
            bare.withBean(DataSource.class, () -> Unasked.bean(DataSource.class));

    @Test
    void topicsOfTheApplicationAreFound() {
        runner.withUserConfiguration(WithTopics.class).run(context -> {
            assertThat(context).hasSingleBean(Events.class).hasSingleBean(EmbeddedTransport.class);
            assertThat(context.getBean(EventDeclarations.class).topics())
                    .extracting(TopicDeclaration::name)
                    .contains("school.class_closed", "school.class_joined", "school.class_named");
        });
    }

    @Test
    void serviceWithoutEventsHasNoneOfTheirBeans() {
        runner.withUserConfiguration(WithoutTopics.class)
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(Events.class)
                        .doesNotHaveBean(EventTransport.class));
    }

    @Test
    void topicOfAnotherServiceStopsTheStartWithoutABroker() {
        runner.withBean(Subscriber.class)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("Unknown topics [portal.class_joined of Subscriber.on]")
                        .hasMessageContaining("which begin with \"school.\""));
    }

    @Test
    void transportOfTheServiceReplacesOurs() {
        var own = new OwnTransport();
        runner.withBean(Subscriber.class)
                .withBean(OwnTransport.class, () -> own)
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(EmbeddedTransport.class));
        assertThat(own.calls).containsExactly("check 1", "start", "stop");
    }

    @Test
    void webNodeDoesNotHandleEvents() {
        var own = new OwnTransport();
        runner.withBean(Subscriber.class)
                .withBean(OwnTransport.class, () -> own)
                .withPropertyValues("codeforlife.service.mode=web")
                .run(context -> assertThat(context).hasSingleBean(Events.class));
        assertThat(own.calls).containsExactly("check 1");
    }

    @Test
    void eventsNeedADataSource() {
        bare.withBean(Subscriber.class)
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Events.class));
    }

    @Test
    void eventsNeedDbScheduler() {
        runner.withBean(Subscriber.class)
                .withClassLoader(new FilteredClassLoader("com.github.kagkarlsson"))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Events.class));
    }

    @Test
    void settingThatIsNotPositiveStopsTheStart() {
        for (var setting : List.of("batch-size=0", "takeover-delay=0s", "retry-delay=0s", "max-retry-delay=-1s")) {
            runner.withUserConfiguration(WithTopics.class)
                    .withPropertyValues("codeforlife.event." + setting)
                    .run(context -> assertThat(context)
                            .getFailure()
                            .rootCause()
                            .hasMessageContaining(
                                    "Invalid codeforlife.event." + setting.substring(0, setting.indexOf('='))));
        }
    }
}
