package education.codeforlife.account.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import education.codeforlife.account.AccountRegistration;
import education.codeforlife.account.MailThrottleSettings;
import education.codeforlife.account.RecipientLimit;
import education.codeforlife.account.endpoint.AccountUserActions;
import education.codeforlife.account.endpoint.AccountUserViewSet;
import education.codeforlife.account.endpoint.TeacherActions;
import education.codeforlife.account.endpoint.TeacherViewSet;
import education.codeforlife.attempt.AttemptLimit;
import education.codeforlife.directory.UserRead;
import education.codeforlife.directory.UserReader;
import education.codeforlife.directory.UserReaderImpl;
import education.codeforlife.directory.UserViewSet;
import education.codeforlife.mail.MailFilter;
import education.codeforlife.viewset.ViewSet;
import education.codeforlife.viewset.web.ViewSetHandlerMapping;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.BeansException;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

/** Which view sets there are. No bean is made. */
class AccountUserAutoConfigurationTests {

    private static final String ENABLED = "codeforlife.account.enabled=true";

    private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
            .withInitializer(
                    context -> context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
            .withBean(AccountRegistration.class, AccountUserAutoConfigurationTests::unasked)
            .withBean(ViewSetHandlerMapping.class, AccountUserAutoConfigurationTests::unasked)
            .withBean(UserReader.class, UserReaderImpl::new)
            .withConfiguration(AutoConfigurations.of(AccountUserAutoConfiguration.class));

    private static <T> T unasked() {
        throw new UnsupportedOperationException();
    }

    @Test
    void theyAreOffByDefault() {
        runner.run(context ->
                assertThat(context).doesNotHaveBean(AccountUserViewSet.class).doesNotHaveBean(TeacherViewSet.class));
    }

    @Test
    void usersAndTeachersAreServed() {
        runner.withPropertyValues(ENABLED)
                .run(context -> assertThat(context)
                        .hasSingleBean(AccountUserViewSet.class)
                        .hasSingleBean(TeacherViewSet.class));
    }

    @Test
    void viewSetsOfTheServiceTakeTheirPlace() {
        runner.withPropertyValues(ENABLED)
                .withBean("own", OwnUserViewSet.class, AccountUserAutoConfigurationTests::unasked)
                .withBean("ownTeachers", OwnTeacherViewSet.class, AccountUserAutoConfigurationTests::unasked)
                .run(context -> {
                    assertThat(context.getBeanNamesForType(UserViewSet.class)).containsExactly("own");
                    assertThat(context.getBeanNamesForType(TeacherViewSet.class))
                            .containsExactly("ownTeachers");
                });
    }

    @Test
    void limitsOfMailAreProperties() {
        runner.withPropertyValues(ENABLED)
                .run(context -> assertThat(context.getBean(MailThrottleSettings.class))
                        .isEqualTo(new MailThrottleSettings(
                                new AttemptLimit(100, Duration.ofHours(1)),
                                4,
                                new AttemptLimit(500, Duration.ofDays(1)),
                                new AttemptLimit(5, Duration.ofHours(1)))));
        runner.withPropertyValues(
                        ENABLED,
                        "codeforlife.account.throttle.network=3 in 10m",
                        "codeforlife.account.throttle.network-growth=2",
                        "codeforlife.account.throttle.sender=4 in 2d",
                        "codeforlife.account.throttle.recipient=1 in 1h")
                .run(context -> assertThat(context.getBean(MailThrottleSettings.class))
                        .isEqualTo(new MailThrottleSettings(
                                new AttemptLimit(3, Duration.ofMinutes(10)),
                                2,
                                new AttemptLimit(4, Duration.ofDays(2)),
                                new AttemptLimit(1, Duration.ofHours(1)))));
    }

    @ParameterizedTest
    @CsvSource({
        "recipient=0 in 1h, Invalid limit: allow at least 1 attempt",
        "sender=1 in 0s, Invalid limit: use a positive period",
        "network-growth=0, Invalid codeforlife.account.throttle.network-growth"
    })
    void impossibleLimitIsRefused(String property, String message) {
        runner.withPropertyValues(ENABLED, "codeforlife.account.throttle." + property)
                .run(context -> assertThatExceptionOfType(BeansException.class)
                        .isThrownBy(() -> context.getBean(MailThrottleSettings.class))
                        .havingRootCause()
                        .withMessageStartingWith(message));
    }

    @Test
    void limitsOfTheServiceTakeTheirPlace() {
        runner.withPropertyValues(ENABLED)
                .withBean("recipientLimit", MailFilter.class, AccountUserAutoConfigurationTests::unasked)
                .withBean("own", MailThrottleSettings.class, AccountUserAutoConfigurationTests::unasked)
                .run(context -> {
                    assertThat(context.getBeanNamesForType(MailFilter.class)).containsExactly("recipientLimit");
                    assertThat(context.getBeanNamesForType(RecipientLimit.class))
                            .isEmpty();
                    assertThat(context.getBeanNamesForType(MailThrottleSettings.class))
                            .containsExactly("own");
                });
    }

    @Test
    void withoutTheLibrarysUsersThereAreNone() {
        new WebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(AccountUserAutoConfiguration.class))
                .withPropertyValues(ENABLED)
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(AccountUserViewSet.class));
    }

    @ViewSet("users")
    static class OwnUserViewSet extends AccountUserViewSet<UserRead> {

        OwnUserViewSet(UserReader reader, AccountUserActions actions) {
            super(reader, actions);
        }
    }

    @ViewSet("users/teachers")
    static class OwnTeacherViewSet extends TeacherViewSet<UserRead> {

        OwnTeacherViewSet(UserReader reader, TeacherActions actions) {
            super(reader, actions);
        }
    }
}
