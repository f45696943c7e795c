package education.codeforlife.auth.autoconfigure;

import education.codeforlife.auth.AuthBackend;
import education.codeforlife.auth.DeviceCookie;
import education.codeforlife.auth.EmailBackend;
import education.codeforlife.auth.LoginAccounts;
import education.codeforlife.auth.LoginDevices;
import education.codeforlife.auth.LoginPasswords;
import education.codeforlife.auth.LoginThrottle;
import education.codeforlife.auth.Logins;
import education.codeforlife.auth.StudentAutoBackend;
import education.codeforlife.auth.StudentBackend;
import education.codeforlife.auth.google.GoogleAccounts;
import education.codeforlife.auth.google.GoogleBackend;
import education.codeforlife.auth.otp.OtpBackend;
import education.codeforlife.auth.otp.OtpBypassTokenBackend;
import education.codeforlife.auth.otp.OtpBypassTokens;
import education.codeforlife.auth.otp.OtpFactors;
import education.codeforlife.auth.web.LoginEndpoints;
import education.codeforlife.caller.KnownUserStore;
import education.codeforlife.database.ExpiredRows;
import education.codeforlife.encryption.FieldCipher;
import education.codeforlife.encryption.KeyedHash;
import education.codeforlife.encryption.autoconfigure.EncryptionAutoConfiguration;
import education.codeforlife.membership.LoginLinkHasher;
import education.codeforlife.membership.autoconfigure.MembershipAutoConfiguration;
import education.codeforlife.password.PasswordCheck;
import education.codeforlife.password.PasswordQueue;
import education.codeforlife.password.autoconfigure.PasswordAutoConfiguration;
import education.codeforlife.request.autoconfigure.ServiceProperties;
import education.codeforlife.session.UserSessions;
import education.codeforlife.session.autoconfigure.SessionAutoConfiguration;
import education.codeforlife.session.autoconfigure.SessionProperties;
import education.codeforlife.settings.autoconfigure.ClockAutoConfiguration;
import education.codeforlife.user.User;
import jakarta.validation.Validator;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The ways to log in, if {@code codeforlife.auth.enabled} is true: most services only read sessions. A service turns a
 * way off by {@code codeforlife.auth.<path>.enabled=false}, or replaces it by a bean of the same name.
 *
 * @since 0.1.0
 */
@AutoConfiguration(
        after = {
            ClockAutoConfiguration.class,
            EncryptionAutoConfiguration.class,
            GoogleAutoConfiguration.class,
            MembershipAutoConfiguration.class,
            OtpAutoConfiguration.class,
            PasswordAutoConfiguration.class,
            SessionAutoConfiguration.class,
            ThrottleAutoConfiguration.class
        })
@ConditionalOnClass(User.class)
@ConditionalOnBooleanProperty(AuthAutoConfiguration.ENABLED)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties({DeviceProperties.class, ServiceProperties.class, SessionProperties.class})
public final class LoginAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    DeviceCookie deviceCookie(ServiceProperties service, SessionProperties sessions, DeviceProperties properties) {
        return DeviceCookie.of(service.name(), sessions.cookieDomain(), properties.lifetime());
    }

    @Bean
    @ConditionalOnMissingBean
    LoginDevices loginDevices(
            DataSource dataSource, KeyedHash hash, Clock clock, DeviceCookie cookie, DeviceProperties properties) {
        return LoginDevices.of(JdbcClient.create(dataSource), hash, clock, cookie, properties.max());
    }

    @Bean
    @ConditionalOnMissingBean(name = "expiredLoginDevices")
    ExpiredRows expiredLoginDevices(DataSource dataSource, Clock clock, DeviceCookie cookie) {
        return LoginDevices.expired(JdbcClient.create(dataSource), clock, cookie);
    }

    @Bean
    @ConditionalOnMissingBean
    LoginPasswords loginPasswords(
            PasswordCheck check, PasswordEncoder encoder, PasswordQueue queue, LoginAccounts accounts) {
        return LoginPasswords.of(check, queue.bound(encoder), accounts);
    }

    @Bean
    @ConditionalOnMissingBean
    Logins logins(
            LoginThrottle throttle,
            LoginAccounts accounts,
            KnownUserStore users,
            UserSessions sessions,
            AuthenticationEventPublisher events,
            LoginDevices devices) {
        return Logins.of(throttle, accounts, users, sessions, events, devices);
    }

    @Bean
    @ConditionalOnMissingBean
    LoginEndpoints loginEndpoints(
            ObjectProvider<AuthBackend<?>> backends,
            Logins logins,
            Validator validator,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        return LoginEndpoints.of(backends.orderedStream().toList(), logins, validator, mapping);
    }

    @Bean
    @ConditionalOnMissingBean(value = EmailBackend.class, name = "emailBackend")
    @ConditionalOnProperty(name = "codeforlife.auth.login-with-email.enabled", matchIfMissing = true)
    EmailBackend emailBackend(LoginAccounts accounts, LoginPasswords passwords) {
        return EmailBackend.of(accounts, passwords);
    }

    @Bean
    @ConditionalOnMissingBean(value = StudentBackend.class, name = "studentBackend")
    @ConditionalOnProperty(name = "codeforlife.auth.login-as-student.enabled", matchIfMissing = true)
    StudentBackend studentBackend(LoginAccounts accounts, LoginPasswords passwords) {
        return StudentBackend.of(accounts, passwords);
    }

    @Bean
    @ConditionalOnMissingBean(value = StudentAutoBackend.class, name = "studentAutoBackend")
    @ConditionalOnProperty(name = "codeforlife.auth.auto-login-as-student.enabled", matchIfMissing = true)
    StudentAutoBackend studentAutoBackend(LoginAccounts accounts, LoginLinkHasher links) {
        return StudentAutoBackend.of(accounts, links);
    }

    @Bean
    @ConditionalOnMissingBean(value = GoogleBackend.class, name = "googleBackend")
    @ConditionalOnBean(GoogleAccounts.class)
    @ConditionalOnProperty(name = "codeforlife.auth.login-with-google.enabled", matchIfMissing = true)
    GoogleBackend googleBackend(GoogleAccounts google, LoginAccounts accounts, FieldCipher cipher) {
        return GoogleBackend.of(google, accounts, cipher);
    }

    @Bean
    @ConditionalOnMissingBean(value = OtpBackend.class, name = "otpBackend")
    @ConditionalOnProperty(name = "codeforlife.auth.login-with-otp.enabled", matchIfMissing = true)
    OtpBackend otpBackend(OtpFactors factors) {
        return OtpBackend.of(factors);
    }

    @Bean
    @ConditionalOnMissingBean(value = OtpBypassTokenBackend.class, name = "otpBypassTokenBackend")
    @ConditionalOnProperty(name = "codeforlife.auth.login-with-otp-bypass-token.enabled", matchIfMissing = true)
    OtpBypassTokenBackend otpBypassTokenBackend(OtpBypassTokens tokens) {
        return OtpBypassTokenBackend.of(tokens);
    }
}
