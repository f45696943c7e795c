package education.codeforlife.account.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.account.AccountRegistration;
import education.codeforlife.account.endpoint.AccountUserActions;
import education.codeforlife.account.endpoint.AccountUserViewSet;
import education.codeforlife.account.endpoint.TeacherActions;
import education.codeforlife.account.endpoint.TeacherViewSet;
import education.codeforlife.directory.UserRead;
import education.codeforlife.directory.UserReader;
import education.codeforlife.directory.UserReaderImpl;
import education.codeforlife.directory.UserViewSet;
import education.codeforlife.viewset.ViewSet;
import education.codeforlife.viewset.web.ViewSetHandlerMapping;
import org.junit.jupiter.api.Test;
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
