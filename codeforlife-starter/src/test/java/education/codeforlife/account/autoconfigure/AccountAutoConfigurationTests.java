package education.codeforlife.account.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.Unasked;
import education.codeforlife.account.AccountCampaigns;
import education.codeforlife.account.AccountLinkPurposes;
import education.codeforlife.account.AccountMail;
import education.codeforlife.account.AccountManagement;
import education.codeforlife.account.AccountRegistration;
import education.codeforlife.account.LinkTokens;
import education.codeforlife.account.PasswordAssignment;
import education.codeforlife.caller.KnownUserStore;
import education.codeforlife.encryption.autoconfigure.EncryptionAutoConfiguration;
import education.codeforlife.password.PasswordPolicy;
import education.codeforlife.password.PasswordRule;
import education.codeforlife.password.autoconfigure.PasswordAutoConfiguration;
import education.codeforlife.settings.SettingsCheck;
import education.codeforlife.settings.UnsafeSetting;
import education.codeforlife.settings.autoconfigure.SettingsAutoConfiguration;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.security.crypto.password.PasswordEncoder;

class AccountAutoConfigurationTests {

    private static final String ENABLED = "codeforlife.account.enabled=true";

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(AccountAutoConfiguration.class, PasswordAutoConfiguration.class))
            .withBean(EntityManagerFactory.class, () -> Unasked.bean(EntityManagerFactory.class))
            .withBean(EntityManager.class, () -> Unasked.bean(EntityManager.class))
            .withBean(KnownUserStore.class, () -> id -> Optional.empty())
            .withBean(Clock.class, Clock::systemUTC);

    @Test
    void accountsAreCreatedAndChanged() {
        runner.run(context -> assertThat(context)
                .hasSingleBean(AccountRegistration.class)
                .hasSingleBean(AccountManagement.class)
                .hasSingleBean(PasswordAssignment.class));
    }

    @Test
    void withoutTheLibrarysUsersThereAreNone() {
        runner.withPropertyValues("codeforlife.user.enabled=false")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(AccountRegistration.class));
    }

    @Test
    void aServicesOwnBeanWins() {
        PasswordRule none = (password, attributes) -> List.of();
        var own = PasswordAssignment.of(new PasswordPolicy(none, none, none), Unasked.bean(PasswordEncoder.class));
        runner.withBean(PasswordAssignment.class, () -> own)
                .run(context ->
                        assertThat(context.getBean(PasswordAssignment.class)).isSameAs(own));
    }

    @Test
    void linksNeedKeysOnlyIfTheServiceMakesThem() {
        runner.run(context -> assertThat(context).hasNotFailed().hasSingleBean(AccountLinkPurposes.class));
        runner.withConfiguration(
                        AutoConfigurations.of(EncryptionAutoConfiguration.class, SettingsAutoConfiguration.class))
                .withPropertyValues("codeforlife.environment=local")
                .run(context -> assertThat(context.getBean(LinkTokens.class)).isNotNull());
    }

    @Test
    void campaignsAreThoseOfTheEndpoints() {
        runner.run(context -> assertThat(context).doesNotHaveBean(AccountCampaigns.class));
        runner.withPropertyValues(ENABLED, "codeforlife.account.mail.reset-password=4711")
                .run(context -> {
                    var campaigns = context.getBean(AccountCampaigns.class);
                    assertThat(campaigns.id(AccountMail.RESET_PASSWORD)).isEqualTo(4711);
                    assertThat(Arrays.stream(AccountMail.values()).map(campaigns::id))
                            .doesNotHaveDuplicates();
                });
    }

    @Test
    void campaignThatIsNotSetIsFound() {
        runner.withPropertyValues(ENABLED)
                .run(context -> assertThat(missing(context))
                        .hasSize(AccountMail.values().length)
                        .startsWith("codeforlife.account.mail.verify-email-address"));

        var all = runner.withPropertyValues(ENABLED)
                .withPropertyValues(Arrays.stream(AccountMail.values())
                        .map(mail -> "codeforlife.account.mail." + mail.name() + "=" + (mail.ordinal() + 100))
                        .toArray(String[]::new));
        all.run(context -> assertThat(missing(context)).isEmpty());
        all.withPropertyValues("codeforlife.account.mail.invite-teacher=")
                .run(context ->
                        assertThat(missing(context)).containsExactly("codeforlife.account.mail.invite-teacher"));
    }

    private static List<String> missing(ApplicationContext context) {
        return context.getBean("accountMailCheck", SettingsCheck.class).unsafeSettings().stream()
                .map(UnsafeSetting::property)
                .toList();
    }

    @Test
    void withoutPersistenceOnTheClassPathThereAreNone() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(AccountAutoConfiguration.class))
                .withClassLoader(new FilteredClassLoader("jakarta.persistence", "org.hibernate"))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("accountRegistration"));
    }
}
