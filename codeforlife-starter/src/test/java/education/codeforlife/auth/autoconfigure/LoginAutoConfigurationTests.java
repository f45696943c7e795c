package education.codeforlife.auth.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.Unasked;
import education.codeforlife.attempt.AttemptLimit;
import education.codeforlife.attempt.AttemptStore;
import education.codeforlife.auth.AuthBackend;
import education.codeforlife.auth.DeviceCookie;
import education.codeforlife.auth.EmailBackend;
import education.codeforlife.auth.LoginAccount;
import education.codeforlife.auth.LoginBackend;
import education.codeforlife.auth.LoginThrottle;
import education.codeforlife.auth.ThrottleSettings;
import education.codeforlife.auth.google.GoogleAccounts;
import education.codeforlife.auth.google.GoogleBackend;
import education.codeforlife.auth.otp.OtpBypassTokens;
import education.codeforlife.auth.otp.OtpFactors;
import education.codeforlife.auth.otp.Totp;
import education.codeforlife.auth.web.LoginEndpoints;
import education.codeforlife.caller.KnownUserStore;
import education.codeforlife.encryption.FieldCipher;
import education.codeforlife.encryption.KeyedHash;
import education.codeforlife.membership.LoginLinkHasher;
import education.codeforlife.password.autoconfigure.PasswordAutoConfiguration;
import education.codeforlife.session.UserSessions;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class LoginAutoConfigurationTests {

    private static final KnownUserStore NOBODY = id -> Optional.empty();

    private final WebApplicationContextRunner reading = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    AuthAutoConfiguration.class,
                    OtpAutoConfiguration.class,
                    PasswordAutoConfiguration.class,
                    ThrottleAutoConfiguration.class,
                    LoginAutoConfiguration.class))
            .withPropertyValues("codeforlife.password.argon2.memory=64KB")
            .withBean(DataSource.class, () -> Unasked.bean(DataSource.class))
            .withBean(PlatformTransactionManager.class, () -> Unasked.bean(PlatformTransactionManager.class))
            .withBean(Clock.class, Clock::systemUTC)
            .withBean(Totp.class, () -> Totp.of(Clock.systemUTC()))
            .withBean(FieldCipher.class, () -> Unasked.bean(FieldCipher.class))
            .withBean(KeyedHash.class, () -> Unasked.bean(KeyedHash.class))
            .withBean(LoginLinkHasher.class, () -> LoginLinkHasher.of(Unasked.bean(KeyedHash.class)))
            .withBean(KnownUserStore.class, () -> NOBODY)
            .withBean(UserSessions.class, () -> Unasked.bean(UserSessions.class))
            .withBean(AuthenticationEventPublisher.class, () -> Unasked.bean(AuthenticationEventPublisher.class))
            .withBean(
                    Validator.class,
                    () -> Validation.buildDefaultValidatorFactory().getValidator())
            .withBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);

    private final WebApplicationContextRunner uncounted = reading.withPropertyValues("codeforlife.auth.enabled=true");

    private final WebApplicationContextRunner runner =
            uncounted.withBean(AttemptStore.class, () -> Unasked.bean(AttemptStore.class));

    @Test
    void fiveWaysAreServedAndGooglesWhereItIsConfigured() {
        runner.run(context -> assertThat(paths(context.getBean(RequestMappingHandlerMapping.class)))
                .containsExactlyInAnyOrder(
                        "/session/login-with-email",
                        "/session/login-as-student",
                        "/session/auto-login-as-student",
                        "/session/login-with-otp",
                        "/session/login-with-otp-bypass-token"));
        runner.withBean(GoogleAccounts.class, () -> Unasked.bean(GoogleAccounts.class))
                .run(context -> assertThat(context).hasSingleBean(GoogleBackend.class));
    }

    @ParameterizedTest
    @CsvSource({
        "login-with-email, education.codeforlife.auth.EmailBackend",
        "login-as-student, education.codeforlife.auth.StudentBackend",
        "auto-login-as-student, education.codeforlife.auth.StudentAutoBackend",
        "login-with-google, education.codeforlife.auth.google.GoogleBackend",
        "login-with-otp, education.codeforlife.auth.otp.OtpBackend",
        "login-with-otp-bypass-token, education.codeforlife.auth.otp.OtpBypassTokenBackend"
    })
    void eachWayCanBeLeftOut(String path, Class<? extends AuthBackend<?>> backend) {
        runner.withBean(GoogleAccounts.class, () -> Unasked.bean(GoogleAccounts.class))
                .withPropertyValues("codeforlife.auth." + path + ".enabled=false")
                .run(context -> assertThat(context)
                        .doesNotHaveBean(backend)
                        .getBeans(AuthBackend.class)
                        .hasSize(5));
    }

    @Test
    void limitsAreThoseThatAreSaid() {
        runner.withPropertyValues(
                        "codeforlife.auth.throttle.place=3 in 10m", "codeforlife.auth.throttle.network-growth=2")
                .run(context -> {
                    var settings = context.getBean(ThrottleSettings.class);
                    assertThat(settings.place()).isEqualTo(new AttemptLimit(3, Duration.ofMinutes(10)));
                    assertThat(settings.account()).isEqualTo(new AttemptLimit(100, Duration.ofDays(1)));
                    assertThat(settings.groups()).isEqualTo(new AttemptLimit(100, Duration.ofHours(1)));
                    assertThat(settings.networkGrowth()).isEqualTo(2);
                });
    }

    @Test
    void deviceCookieHasTheServicesNameAndTheSessionsDomain() {
        runner.withPropertyValues(
                        "codeforlife.service.name=fruits", "codeforlife.session.cookie-domain=codeforlife.example")
                .run(context -> assertThat(context.getBean(DeviceCookie.class))
                        .isEqualTo(new DeviceCookie("fruits_device", "codeforlife.example", Duration.ofDays(400))));
    }

    @ParameterizedTest
    @CsvSource({
        "device.lifetime=0d, Invalid codeforlife.auth.device.lifetime",
        "device.max=0, Invalid codeforlife.auth.device.max",
        "throttle.network-growth=0, Invalid codeforlife.auth.throttle.network-growth"
    })
    void impossibleSettingStopsStartUp(String property, String message) {
        runner.withPropertyValues("codeforlife.auth." + property)
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageStartingWith(message));
    }

    @Test
    void malformedLimitStopsStartUp() {
        runner.withPropertyValues("codeforlife.auth.throttle.place=ten an hour")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("Invalid limit \"ten an hour\": write it as 10 in 1h"));
    }

    @Test
    void aServicesOwnBeansWin() {
        runner.withBean("ownThrottle", LoginThrottle.class)
                .withBean("ownBackend", EmailBackend.class)
                .run(context -> assertThat(context)
                        .doesNotHaveBean("loginThrottle")
                        .doesNotHaveBean("emailBackend")
                        .hasSingleBean(LoginThrottle.class)
                        .hasSingleBean(EmailBackend.class));
    }

    @Test
    void beanOfTheSameNameReplacesABackend() {
        runner.withBean("emailBackend", LoginBackend.class, OwnEmailBackend::new)
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(EmailBackend.class)
                        .getBean("emailBackend")
                        .isInstanceOf(OwnEmailBackend.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"codeforlife.auth.enabled=false", "codeforlife.auth.enabled=", "other=true"})
    void serviceThatOnlyReadsSessionsServesNoLogin(String property) {
        reading.withPropertyValues(property)
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(LoginEndpoints.class)
                        .doesNotHaveBean(AuthBackend.class)
                        .doesNotHaveBean(LoginThrottle.class)
                        .hasSingleBean(OtpFactors.class)
                        .hasSingleBean(OtpBypassTokens.class));
    }

    @Test
    void loginsWithoutAnAttemptStoreStopStartUp() {
        uncounted.run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .isInstanceOf(NoSuchBeanDefinitionException.class)
                .hasMessageContaining(AttemptStore.class.getName()));
    }

    @Test
    void applicationWithoutAWebServerServesNoLogin() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(LoginAutoConfiguration.class))
                .withPropertyValues("codeforlife.auth.enabled=true")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(LoginEndpoints.class));
    }

    private static Iterable<String> paths(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream())
                .toList();
    }

    private static final class OwnEmailBackend implements LoginBackend<OwnEmailBackend.Form> {

        record Form(String email) {}

        @Override
        public String path() {
            return "login-with-email";
        }

        @Override
        public Class<Form> form() {
            return Form.class;
        }

        @Override
        public String refusal() {
            return "Please ask for another link.";
        }

        @Override
        public String subject(Form form) {
            return "own:" + form.email();
        }

        @Override
        public @Nullable LoginAccount find(Form form) {
            return null;
        }

        @Override
        public boolean verify(Form form, @Nullable LoginAccount account) {
            return false;
        }
    }
}
