package education.codeforlife.user.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.Unasked;
import education.codeforlife.encryption.FieldCipher;
import education.codeforlife.user.User;
import education.codeforlife.user.UserFixtures;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.persistence.autoconfigure.EntityScanPackages;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class UserAutoConfigurationTests {

    private static final String LIBRARY = User.class.getPackageName();

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(UserAutoConfiguration.class))
            .withBean(DataSource.class, () -> Unasked.bean(DataSource.class));

    @Test
    void entitiesOfTheLibraryAreFound() {
        runner.run(context -> assertThat(AutoConfigurationPackages.get(context)).containsExactly(LIBRARY));
    }

    @Test
    void aServicesOwnEntityScanIsWidened() {
        runner.withUserConfiguration(Scanning.class)
                .run(context -> assertThat(EntityScanPackages.get(context).getPackageNames())
                        .containsExactlyInAnyOrder("example", LIBRARY));
    }

    @Test
    void usersCanBeLeftOut() {
        runner.withPropertyValues("codeforlife.user.enabled=false")
                .run(context ->
                        assertThat(AutoConfigurationPackages.has(context)).isFalse());
    }

    @Test
    void djangosLabelsAreKnownWhereSecretsCanBeEncrypted() {
        runner.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(UserFixtures.class));

        var encrypting = runner.withBean(FieldCipher.class, () -> Unasked.bean(FieldCipher.class));
        encrypting.run(context -> assertThat(context).hasSingleBean(UserFixtures.class));
        encrypting
                .withPropertyValues("codeforlife.user.fixtures.enabled=false")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(UserFixtures.class));
    }

    @Test
    void aServicesOwnFixturesWin() {
        var own = UserFixtures.of(Unasked.bean(FieldCipher.class));
        runner.withBean(FieldCipher.class, () -> Unasked.bean(FieldCipher.class))
                .withBean(UserFixtures.class, () -> own)
                .run(context -> assertThat(context.getBean(UserFixtures.class)).isSameAs(own));
    }

    @Test
    void withoutADatabaseThereAreNone() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(UserAutoConfiguration.class))
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(AutoConfigurationPackages.has(context)).isFalse();
                });
    }

    @Configuration(proxyBeanMethods = false)
    @EntityScan("example")
    static class Scanning {}
}
