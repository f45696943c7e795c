package education.codeforlife.account.autoconfigure;

import education.codeforlife.account.AccountCampaigns;
import education.codeforlife.account.AccountLinkPurposes;
import education.codeforlife.account.AccountManagement;
import education.codeforlife.account.AccountRegistration;
import education.codeforlife.account.LinkTokens;
import education.codeforlife.account.MailThrottle;
import education.codeforlife.account.MailThrottleSettings;
import education.codeforlife.account.PasswordAssignment;
import education.codeforlife.account.ProfileSource;
import education.codeforlife.account.RecipientLimit;
import education.codeforlife.account.endpoint.AccountMails;
import education.codeforlife.account.endpoint.AccountUserActions;
import education.codeforlife.account.endpoint.AccountUserViewSet;
import education.codeforlife.account.endpoint.MailedLinks;
import education.codeforlife.account.endpoint.ProfileSync;
import education.codeforlife.account.endpoint.Registrations;
import education.codeforlife.account.endpoint.TeacherActions;
import education.codeforlife.account.endpoint.TeacherViewSet;
import education.codeforlife.account.endpoint.UserChanges;
import education.codeforlife.attempt.AttemptStore;
import education.codeforlife.auth.LoginAccounts;
import education.codeforlife.auth.LoginDevices;
import education.codeforlife.auth.LoginThrottle;
import education.codeforlife.auth.PasswordGuesses;
import education.codeforlife.auth.google.GoogleAccounts;
import education.codeforlife.auth.google.GoogleProfiles;
import education.codeforlife.directory.UserRead;
import education.codeforlife.directory.UserReader;
import education.codeforlife.directory.UserViewSet;
import education.codeforlife.encryption.FieldCipher;
import education.codeforlife.mail.MailFilter;
import education.codeforlife.mail.Mailer;
import education.codeforlife.membership.ClassMembership;
import education.codeforlife.membership.SchoolMembership;
import education.codeforlife.password.PasswordCheck;
import education.codeforlife.privacy.Anonymisation;
import education.codeforlife.privacy.autoconfigure.PrivacyAutoConfiguration;
import education.codeforlife.request.Links;
import education.codeforlife.user.ClassRepository;
import education.codeforlife.user.User;
import education.codeforlife.user.UserRepository;
import education.codeforlife.viewset.autoconfigure.ViewSetAutoConfiguration;
import education.codeforlife.viewset.web.ViewSetHandlerMapping;
import jakarta.persistence.EntityManager;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * Serves the account endpoints of users and teachers if {@code codeforlife.account.enabled} is true, each unless a
 * service has a view set of its own that extends the library's.
 *
 * @since 0.1.0
 */
@AutoConfiguration(
        after = {AccountAutoConfiguration.class, PrivacyAutoConfiguration.class, ViewSetAutoConfiguration.class},
        afterName = "education.codeforlife.membership.autoconfigure.MembershipAutoConfiguration",
        beforeName = "education.codeforlife.directory.autoconfigure.DirectoryAutoConfiguration")
@ConditionalOnClass(User.class)
@ConditionalOnBooleanProperty("codeforlife.account.enabled")
@ConditionalOnBean({AccountRegistration.class, ViewSetHandlerMapping.class})
@EnableConfigurationProperties(AccountThrottleProperties.class)
public final class AccountUserAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    AccountMails accountMails(
            Mailer mailer, AccountCampaigns campaigns, AccountLinkPurposes purposes, LinkTokens tokens, Links links) {
        return AccountMails.of(mailer, campaigns, purposes, tokens, links);
    }

    @Bean
    @ConditionalOnMissingBean
    Registrations registrations(
            AccountRegistration accounts,
            PasswordAssignment passwords,
            UserRepository users,
            EntityManager entities,
            AccountMails mails,
            Clock clock) {
        return Registrations.of(accounts, passwords, users, entities, mails, clock);
    }

    @Bean
    @ConditionalOnMissingBean
    MailedLinks mailedLinks(
            AccountManagement accounts,
            UserRepository users,
            EntityManager entities,
            AccountMails mails,
            AccountLinkPurposes purposes,
            LinkTokens tokens) {
        return MailedLinks.of(accounts, users, entities, mails, purposes, tokens);
    }

    @Bean
    @ConditionalOnMissingBean
    UserChanges userChanges(
            AccountManagement accounts,
            PasswordCheck passwords,
            ClassMembership membership,
            ClassRepository classes,
            UserRepository users,
            AccountMails mails) {
        return UserChanges.of(accounts, passwords, membership, classes, users, mails);
    }

    @Bean
    @ConditionalOnMissingBean
    ProfileSource profileSource(ObjectProvider<GoogleAccounts> google, FieldCipher cipher) {
        return GoogleProfiles.of(google::getIfAvailable, cipher);
    }

    @Bean
    @ConditionalOnMissingBean
    ProfileSync profileSync(ProfileSource profiles, UserRepository users, AccountManagement accounts) {
        return ProfileSync.of(profiles, users, accounts);
    }

    @Bean
    @ConditionalOnMissingBean
    MailThrottleSettings mailThrottleSettings(AccountThrottleProperties properties) {
        return properties.toSettings();
    }

    @Bean
    @ConditionalOnMissingBean
    MailThrottle mailThrottle(AttemptStore attempts, MailThrottleSettings settings, HttpServletRequest request) {
        return MailThrottle.of(attempts, settings, request);
    }

    @Bean
    @ConditionalOnMissingBean(name = "recipientLimit")
    MailFilter recipientLimit(AttemptStore attempts, MailThrottleSettings settings, AccountCampaigns campaigns) {
        return RecipientLimit.of(attempts, settings.recipient(), campaigns);
    }

    @Bean
    @ConditionalOnMissingBean
    PasswordGuesses passwordGuesses(
            LoginThrottle throttle,
            LoginAccounts accounts,
            ObjectProvider<LoginDevices> devices,
            HttpServletRequest request) {
        return PasswordGuesses.of(throttle, accounts, devices::getIfAvailable, request);
    }

    @Bean
    @ConditionalOnMissingBean
    AccountUserActions accountUserActions(
            Registrations registrations,
            MailedLinks links,
            UserChanges changes,
            AccountMails mails,
            ProfileSync profiles,
            ClassMembership membership,
            Anonymisation anonymisation,
            MailThrottle throttle,
            PasswordGuesses guesses) {
        return AccountUserActions.of(
                registrations, links, changes, mails, profiles, membership, anonymisation, throttle, guesses);
    }

    @Bean
    @ConditionalOnMissingBean(UserViewSet.class)
    AccountUserViewSet<UserRead> accountUserViewSet(UserReader reader, AccountUserActions actions) {
        return AccountUserViewSet.of(reader, actions);
    }

    @Bean
    @ConditionalOnMissingBean
    TeacherActions teacherActions(
            Registrations registrations,
            SchoolMembership membership,
            Anonymisation anonymisation,
            MailThrottle throttle) {
        return TeacherActions.of(registrations, membership, anonymisation, throttle);
    }

    @Bean
    @ConditionalOnMissingBean(TeacherViewSet.class)
    TeacherViewSet<UserRead> teacherViewSet(UserReader reader, TeacherActions actions) {
        return TeacherViewSet.of(reader, actions);
    }
}
