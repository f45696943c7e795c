package education.codeforlife.account.autoconfigure;

import static education.codeforlife.request.Action.BULK_DESTROY;
import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.account.AccountRegistration;
import education.codeforlife.account.endpoint.AccountClassViewSet;
import education.codeforlife.account.endpoint.AccountSchoolViewSet;
import education.codeforlife.account.endpoint.StudentChanges;
import education.codeforlife.account.endpoint.StudentRead;
import education.codeforlife.account.endpoint.StudentReader;
import education.codeforlife.account.endpoint.StudentViewSet;
import education.codeforlife.account.endpoint.TeacherInvitationViewSet;
import education.codeforlife.auth.otp.endpoint.AuthFactorViewSet;
import education.codeforlife.auth.otp.endpoint.OtpBypassTokenViewSet;
import education.codeforlife.caller.HasProvedFactor;
import education.codeforlife.caller.IsTeacher;
import education.codeforlife.directory.ClassViewSet;
import education.codeforlife.directory.SchoolViewSet;
import education.codeforlife.directory.autoconfigure.DirectoryAutoConfiguration;
import education.codeforlife.permission.PermissionRules;
import education.codeforlife.user.School;
import education.codeforlife.user.SchoolClass;
import education.codeforlife.viewset.ViewSet;
import education.codeforlife.viewset.web.ViewSetHandlerMapping;
import org.junit.jupiter.api.Test;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

/** Which view sets there are. No bean is made. */
class AccountSchoolAutoConfigurationTests {

    private static final String ENABLED = "codeforlife.account.enabled=true";

    private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
            .withInitializer(
                    context -> context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
            .withBean(AccountRegistration.class, AccountSchoolAutoConfigurationTests::unasked)
            .withBean(ViewSetHandlerMapping.class, AccountSchoolAutoConfigurationTests::unasked)
            .withConfiguration(
                    AutoConfigurations.of(AccountSchoolAutoConfiguration.class, DirectoryAutoConfiguration.class));

    private static <T> T unasked() {
        throw new UnsupportedOperationException();
    }

    @Test
    void theyAreOffByDefault() {
        runner.run(context -> assertThat(context)
                .doesNotHaveBean(StudentViewSet.class)
                .doesNotHaveBean(AccountClassViewSet.class)
                .doesNotHaveBean(AccountSchoolViewSet.class)
                .doesNotHaveBean(TeacherInvitationViewSet.class)
                .doesNotHaveBean(AuthFactorViewSet.class)
                .doesNotHaveBean(OtpBypassTokenViewSet.class));
    }

    @Test
    void schoolsAreServedInThePlaceOfTheDirectory() {
        runner.withPropertyValues(ENABLED)
                .run(context -> assertThat(context)
                        .hasSingleBean(StudentViewSet.class)
                        .hasSingleBean(AccountClassViewSet.class)
                        .hasSingleBean(ClassViewSet.class)
                        .hasSingleBean(AccountSchoolViewSet.class)
                        .hasSingleBean(SchoolViewSet.class)
                        .hasSingleBean(TeacherInvitationViewSet.class)
                        .hasSingleBean(AuthFactorViewSet.class)
                        .hasSingleBean(OtpBypassTokenViewSet.class));
    }

    @Test
    void viewSetsOfTheServiceTakeTheirPlace() {
        runner.withPropertyValues(ENABLED)
                .withBean("ownStudents", OwnStudentViewSet.class, AccountSchoolAutoConfigurationTests::unasked)
                .withBean("ownClasses", OwnClassViewSet.class, AccountSchoolAutoConfigurationTests::unasked)
                .withBean("ownSchools", OwnSchoolViewSet.class, AccountSchoolAutoConfigurationTests::unasked)
                .run(context -> {
                    assertThat(context.getBeanNamesForType(StudentViewSet.class))
                            .containsExactly("ownStudents");
                    assertThat(context.getBeanNamesForType(ClassViewSet.class)).containsExactly("ownClasses");
                    assertThat(context.getBeanNamesForType(SchoolViewSet.class)).containsExactly("ownSchools");
                });
    }

    @Test
    void withoutTheLibrarysUsersThereAreNone() {
        new WebApplicationContextRunner()
                .withBean(ViewSetHandlerMapping.class, AccountSchoolAutoConfigurationTests::unasked)
                .withInitializer(context ->
                        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
                .withConfiguration(AutoConfigurations.of(AccountSchoolAutoConfiguration.class))
                .withPropertyValues(ENABLED)
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(StudentViewSet.class));
    }

    @ViewSet("users/students")
    static class OwnStudentViewSet extends StudentViewSet<StudentRead> {

        OwnStudentViewSet(StudentReader<StudentRead> reader, StudentChanges changes) {
            super(reader, changes);
        }

        @Override
        protected void permissions(PermissionRules rules) {
            super.permissions(rules);
            rules.on(BULK_DESTROY).permit(new IsTeacher().admin(true).and(new HasProvedFactor()));
        }
    }

    static class OwnClassViewSet extends ClassViewSet<Long> {

        OwnClassViewSet() {
            super(SchoolClass::getId);
        }
    }

    static class OwnSchoolViewSet extends SchoolViewSet<Long> {

        OwnSchoolViewSet() {
            super(School::getId);
        }
    }
}
