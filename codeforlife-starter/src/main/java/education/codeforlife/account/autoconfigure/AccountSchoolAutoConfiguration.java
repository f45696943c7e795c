package education.codeforlife.account.autoconfigure;

import education.codeforlife.account.AccountCampaigns;
import education.codeforlife.account.AccountRegistration;
import education.codeforlife.account.MailThrottle;
import education.codeforlife.account.endpoint.AccountClassViewSet;
import education.codeforlife.account.endpoint.AccountMails;
import education.codeforlife.account.endpoint.AccountSchoolViewSet;
import education.codeforlife.account.endpoint.ClassChanges;
import education.codeforlife.account.endpoint.ClassDetailRead;
import education.codeforlife.account.endpoint.ClassDetailReader;
import education.codeforlife.account.endpoint.ClassDetailReaderImpl;
import education.codeforlife.account.endpoint.InvitationChanges;
import education.codeforlife.account.endpoint.InvitationRead;
import education.codeforlife.account.endpoint.InvitationReader;
import education.codeforlife.account.endpoint.InvitationReaderImpl;
import education.codeforlife.account.endpoint.SchoolChanges;
import education.codeforlife.account.endpoint.SchoolMails;
import education.codeforlife.account.endpoint.StudentChanges;
import education.codeforlife.account.endpoint.StudentRead;
import education.codeforlife.account.endpoint.StudentReader;
import education.codeforlife.account.endpoint.StudentViewSet;
import education.codeforlife.account.endpoint.TeacherInvitationViewSet;
import education.codeforlife.auth.otp.OtpBypassTokens;
import education.codeforlife.auth.otp.OtpFactors;
import education.codeforlife.auth.otp.endpoint.AuthFactorChanges;
import education.codeforlife.auth.otp.endpoint.AuthFactorRead;
import education.codeforlife.auth.otp.endpoint.AuthFactorReader;
import education.codeforlife.auth.otp.endpoint.AuthFactorReaderImpl;
import education.codeforlife.auth.otp.endpoint.AuthFactorViewSet;
import education.codeforlife.auth.otp.endpoint.OtpBypassTokenRead;
import education.codeforlife.auth.otp.endpoint.OtpBypassTokenViewSet;
import education.codeforlife.database.ExpiredRows;
import education.codeforlife.directory.ClassViewSet;
import education.codeforlife.directory.SchoolRead;
import education.codeforlife.directory.SchoolReader;
import education.codeforlife.directory.SchoolViewSet;
import education.codeforlife.mail.Mailer;
import education.codeforlife.membership.ClassMembership;
import education.codeforlife.membership.SchoolMembership;
import education.codeforlife.membership.StudentLoginIssuer;
import education.codeforlife.membership.StudentRegistration;
import education.codeforlife.membership.TeacherInvitations;
import education.codeforlife.privacy.Anonymisation;
import education.codeforlife.request.Links;
import education.codeforlife.user.User;
import education.codeforlife.user.UserRepository;
import education.codeforlife.viewset.autoconfigure.ViewSetAutoConfiguration;
import education.codeforlife.viewset.web.ViewSetHandlerMapping;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Serves the account endpoints of schools, classes, students and second factors if {@code codeforlife.account.enabled} is
 * true, each unless a service has a view set of its own that extends the library's.
 *
 * @since 0.1.0
 */
@AutoConfiguration(
        after = {AccountAutoConfiguration.class, ViewSetAutoConfiguration.class},
        beforeName = "education.codeforlife.directory.autoconfigure.DirectoryAutoConfiguration")
@ConditionalOnClass(User.class)
@ConditionalOnBooleanProperty("codeforlife.account.enabled")
@ConditionalOnBean({AccountRegistration.class, ViewSetHandlerMapping.class})
public final class AccountSchoolAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    SchoolMails schoolMails(Mailer mailer, AccountCampaigns campaigns, Links links) {
        return SchoolMails.of(mailer, campaigns, links);
    }

    @Bean
    @ConditionalOnMissingBean
    StudentReader<StudentRead> studentReader() {
        return StudentReader.of();
    }

    @Bean
    @ConditionalOnMissingBean
    StudentChanges studentChanges(
            StudentRegistration registration,
            StudentLoginIssuer logins,
            ClassMembership classes,
            Anonymisation anonymisation,
            AccountMails mails,
            MailThrottle throttle) {
        return StudentChanges.of(registration, logins, classes, anonymisation, mails, throttle);
    }

    @Bean
    @ConditionalOnMissingBean(StudentViewSet.class)
    StudentViewSet<StudentRead> studentViewSet(StudentReader<StudentRead> reader, StudentChanges changes) {
        return StudentViewSet.of(reader, changes);
    }

    @Bean
    @ConditionalOnMissingBean
    ClassDetailReader classDetailReader() {
        return new ClassDetailReaderImpl();
    }

    @Bean
    @ConditionalOnMissingBean
    ClassChanges classChanges(EntityManager entities, ClassMembership classes) {
        return ClassChanges.of(entities, classes);
    }

    @Bean
    @ConditionalOnMissingBean(ClassViewSet.class)
    AccountClassViewSet<ClassDetailRead> accountClassViewSet(ClassDetailReader reader, ClassChanges changes) {
        return AccountClassViewSet.of(reader, changes);
    }

    @Bean
    @ConditionalOnMissingBean
    SchoolChanges schoolChanges(EntityManager entities, SchoolMembership schools, Anonymisation anonymisation) {
        return SchoolChanges.of(entities, schools, anonymisation);
    }

    @Bean
    @ConditionalOnMissingBean(SchoolViewSet.class)
    AccountSchoolViewSet<SchoolRead> accountSchoolViewSet(SchoolReader reader, SchoolChanges changes) {
        return AccountSchoolViewSet.of(reader, changes);
    }

    @Bean
    @ConditionalOnMissingBean
    InvitationReader invitationReader() {
        return new InvitationReaderImpl();
    }

    @Bean
    @ConditionalOnMissingBean
    InvitationChanges invitationChanges(
            TeacherInvitations invitations,
            EntityManager entities,
            SchoolMails mails,
            Mailer mailer,
            MailThrottle throttle) {
        return InvitationChanges.of(invitations, entities, mails, mailer, throttle);
    }

    @Bean
    @ConditionalOnMissingBean(TeacherInvitationViewSet.class)
    TeacherInvitationViewSet<InvitationRead> teacherInvitationViewSet(
            InvitationReader reader, InvitationChanges changes) {
        return TeacherInvitationViewSet.of(reader, changes);
    }

    @Bean
    @ConditionalOnMissingBean(name = "expiredTeacherInvitations")
    ExpiredRows expiredTeacherInvitations(DataSource dataSource, Clock clock) {
        return InvitationChanges.expired(JdbcClient.create(dataSource), clock);
    }

    @Bean
    @ConditionalOnMissingBean
    AuthFactorReader authFactorReader() {
        return new AuthFactorReaderImpl();
    }

    @Bean
    @ConditionalOnMissingBean
    AuthFactorChanges authFactorChanges(EntityManager entities, UserRepository users, OtpFactors factors) {
        return AuthFactorChanges.of(entities, users, factors);
    }

    @Bean
    @ConditionalOnMissingBean(AuthFactorViewSet.class)
    AuthFactorViewSet<AuthFactorRead> authFactorViewSet(AuthFactorReader reader, AuthFactorChanges changes) {
        return AuthFactorViewSet.of(reader, changes);
    }

    @Bean
    @ConditionalOnMissingBean(OtpBypassTokenViewSet.class)
    OtpBypassTokenViewSet<OtpBypassTokenRead> otpBypassTokenViewSet(OtpBypassTokens tokens) {
        return OtpBypassTokenViewSet.of(tokens);
    }
}
