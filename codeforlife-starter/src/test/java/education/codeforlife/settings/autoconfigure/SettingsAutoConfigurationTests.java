package education.codeforlife.settings.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.settings.DeploymentEnvironment;
import education.codeforlife.settings.SettingsCheck;
import education.codeforlife.settings.UnsafeSetting;
import education.codeforlife.settings.UnsafeSettingsException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.web.server.servlet.ServletWebServerFactory;
import org.springframework.core.NestedExceptionUtils;

class SettingsAutoConfigurationTests {

    private static final UnsafeSetting DEFAULT_KEY = new UnsafeSetting(
            "vault.key", "It is the default, which everybody knows.", "Set VAULT_KEY to 32 random bytes.");

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(SettingsAutoConfiguration.class));

    @Test
    void aServiceIsInProductionUnlessItSaysOtherwise() {
        runner.run(context ->
                assertThat(context).getBean(DeploymentEnvironment.class).isEqualTo(DeploymentEnvironment.PRODUCTION));
        runner.withPropertyValues("codeforlife.environment=staging")
                .run(context -> assertThat(context)
                        .getBean(DeploymentEnvironment.class)
                        .isEqualTo(DeploymentEnvironment.STAGING));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "debug=true",
                "debug=",
                "trace=true",
                "spring.jpa.show-sql=true",
                "spring.jpa.properties.hibernate.show_sql=true",
                "spring.mvc.log-request-details=true",
                "spring.web.error.include-exception=true",
                "spring.web.error.include-message=always",
                "spring.web.error.include-stacktrace=on_param",
                "spring.web.error.include-binding-errors=always",
                "logging.level.root=DEBUG",
                "logging.level.org=trace",
                "logging.level.web=debug",
                "logging.level.sql=debug",
                "logging.level.org.springframework.security=debug",
                "logging.level.org.springframework.web.servlet=trace",
                "logging.level.org.hibernate=all",
                "logging.level.org.hibernate.SQL=debug",
                "logging.level.org.hibernate.orm.jdbc.bind=trace",
                "logging.level.org.postgresql.core=debug"
            })
    void debugOutputIsForDevelopersMachines(String property) {
        var given = runner.withPropertyValues(property);
        given.run(context -> assertThat(unsafe(context.getStartupFailure()))
                .extracting(UnsafeSetting::property)
                .containsExactly(property.split("=")[0]));
        given.withPropertyValues("codeforlife.environment=local")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void aGroupOfLoggersHidesNone() {
        runner.withPropertyValues("logging.group.noise=com.example,org.hibernate.SQL", "logging.level.noise=debug")
                .run(context -> assertThat(unsafe(context.getStartupFailure()))
                        .extracting(UnsafeSetting::property)
                        .containsExactly("logging.level.noise"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "debug=false",
                "spring.jpa.show-sql=false",
                "spring.web.error.include-message=never",
                "logging.level.root=info",
                "logging.level.education.codeforlife=debug",
                "logging.level.org.hibernate.orm.jdbc.error=off",
                "logging.level.organisation=debug"
            })
    void harmlessDebugSettingIsAllowedEverywhere(String property) {
        runner.withPropertyValues(property).run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void aProfileOfAnotherEnvironmentIsRefused() {
        var given = runner.withInitializer(context -> context.getEnvironment().addActiveProfile("local"));
        given.run(context -> assertThat(unsafe(context.getStartupFailure()))
                .extracting(UnsafeSetting::property)
                .containsExactly("spring.profiles.active"));
        given.withPropertyValues("codeforlife.environment=local")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void unsafeSettingOfAServicesOwnCheckStopsTheStartUp() {
        var given = runner.withBean(SettingsCheck.class, () -> () -> List.of(DEFAULT_KEY))
                .withPropertyValues("codeforlife.environment=development", "trace=true");
        given.run(context -> {
            var failure = context.getStartupFailure();
            assertThat(unsafe(failure)).hasSize(2).contains(DEFAULT_KEY);
            var analysis = new UnsafeSettingsFailureAnalyzer().analyze(failure);
            assertThat(analysis.getDescription())
                    .contains("not safe in development", "- vault.key: It is the default", "- trace: ");
            assertThat(analysis.getAction())
                    .contains("- vault.key: Set VAULT_KEY to 32 random bytes.", "- trace: Remove it.");
        });
        given.withPropertyValues("codeforlife.environment=local")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void noConnectionIsOpenedBefore() {
        runner.withPropertyValues("debug=true")
                .withBean("aFirst", DataSource.class, () -> {
                    throw new IllegalStateException("connected");
                })
                .run(context -> assertThat(unsafe(context.getStartupFailure())).isNotEmpty());
    }

    @Test
    void noWebServerIsMadeBefore() {
        runner.withPropertyValues("debug=true")
                .withBean("aFirst", ServletWebServerFactory.class, () -> {
                    throw new IllegalStateException("made");
                })
                .run(context -> assertThat(unsafe(context.getStartupFailure())).isNotEmpty());
    }

    @Test
    void lazyChecksAreAsked() {
        runner.withPropertyValues("debug=true")
                .withInitializer(context ->
                        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
                .run(context -> assertThat(unsafe(context.getStartupFailure())).isNotEmpty());
    }

    private static List<UnsafeSetting> unsafe(Throwable failure) {
        assertThat(failure).rootCause().isInstanceOf(UnsafeSettingsException.class);
        return ((UnsafeSettingsException) NestedExceptionUtils.getRootCause(failure)).settings();
    }
}
