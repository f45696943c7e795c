package education.codeforlife.privacy.autoconfigure;

import education.codeforlife.caller.KnownUserStore;
import education.codeforlife.caller.autoconfigure.CallerAutoConfiguration;
import education.codeforlife.database.Transactions;
import education.codeforlife.privacy.AccountData;
import education.codeforlife.privacy.Anonymisation;
import education.codeforlife.privacy.AuthFactorData;
import education.codeforlife.privacy.DeviceData;
import education.codeforlife.privacy.PersonalData;
import education.codeforlife.privacy.PersonalDataExport;
import education.codeforlife.privacy.SessionData;
import education.codeforlife.privacy.TeacherInvitationData;
import education.codeforlife.session.UserSessions;
import education.codeforlife.session.autoconfigure.SessionAutoConfiguration;
import education.codeforlife.user.User;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;

/**
 * Exports and erases what the {@link PersonalData} beans hold: the library's, and those of a service.
 *
 * @since 0.1.0
 */
@AutoConfiguration(
        after = {HibernateJpaAutoConfiguration.class, SessionAutoConfiguration.class, CallerAutoConfiguration.class})
@ConditionalOnClass(User.class)
@ConditionalOnProperty(name = "codeforlife.user.enabled", matchIfMissing = true)
@ConditionalOnBean({EntityManagerFactory.class, KnownUserStore.class})
public final class PrivacyAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    AccountData accountData(EntityManager entities) {
        return new AccountData(entities);
    }

    @Bean
    @ConditionalOnMissingBean
    AuthFactorData authFactorData(EntityManager entities) {
        return new AuthFactorData(entities);
    }

    @Bean
    @ConditionalOnMissingBean
    TeacherInvitationData teacherInvitationData(EntityManager entities) {
        return new TeacherInvitationData(entities);
    }

    @Bean
    @ConditionalOnMissingBean
    DeviceData deviceData(EntityManager entities) {
        return new DeviceData(entities);
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnBean(UserSessions.class)
    SessionData sessionData(UserSessions sessions) {
        return new SessionData(sessions);
    }

    @Bean
    @ConditionalOnMissingBean
    Anonymisation anonymisation(
            Transactions transactions,
            EntityManager entities,
            ObjectProvider<PersonalData> holders,
            ApplicationEventPublisher events) {
        return Anonymisation.of(transactions, entities, inOrder(holders), events);
    }

    @Bean
    @ConditionalOnMissingBean
    PersonalDataExport personalDataExport(Transactions transactions, ObjectProvider<PersonalData> holders) {
        return PersonalDataExport.of(transactions, inOrder(holders));
    }

    /** The account last, also after those without an order, which Spring would put beside it. */
    private static List<PersonalData> inOrder(ObjectProvider<PersonalData> holders) {
        return holders.orderedStream()
                .sorted(Comparator.comparing(AccountData.class::isInstance))
                .toList();
    }
}
