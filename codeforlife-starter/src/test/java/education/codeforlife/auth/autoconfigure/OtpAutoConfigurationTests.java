package education.codeforlife.auth.autoconfigure;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.Unasked;
import education.codeforlife.auth.otp.OtpBypassTokens;
import education.codeforlife.auth.otp.OtpFactors;
import education.codeforlife.auth.otp.Totp;
import education.codeforlife.caller.KnownUserStore;
import education.codeforlife.encryption.FieldCipher;
import education.codeforlife.encryption.KeyedHash;
import education.codeforlife.settings.autoconfigure.ClockAutoConfiguration;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.transaction.PlatformTransactionManager;

class OtpAutoConfigurationTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ClockAutoConfiguration.class, OtpAutoConfiguration.class));

    private final ApplicationContextRunner withUsers = runner.withBean(
                    KnownUserStore.class, () -> id -> Optional.empty())
            .withBean(DataSource.class, () -> Unasked.bean(DataSource.class))
            .withBean(PlatformTransactionManager.class, () -> Unasked.bean(PlatformTransactionManager.class));

    @Test
    void codesGoByTheApplicationsClock() {
        runner.withBean(Clock.class, () -> Clock.fixed(Instant.ofEpochSecond(59), UTC))
                .run(context -> assertThat(
                                context.getBean(Totp.class).matchingStep("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", "287082"))
                        .hasValue(1));
    }

    @Test
    void aClockIsThereByDefault() {
        runner.run(context -> assertThat(context).hasSingleBean(Totp.class));
    }

    @Test
    void keysAreNotNeededBeforeFactorsAre() {
        runner.run(context -> assertThat(context).doesNotHaveBean(OtpFactors.class));
        withUsers.run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context.containsBean("otpFactors")).isTrue();
            assertThat(context.containsBean("otpBypassTokens")).isTrue();
        });
        withUsers
                .withBean(FieldCipher.class, () -> Unasked.bean(FieldCipher.class))
                .withBean(KeyedHash.class, () -> Unasked.bean(KeyedHash.class))
                .run(context -> {
                    assertThat(context.getBean(OtpFactors.class)).isNotNull();
                    assertThat(context.getBean(OtpBypassTokens.class)).isNotNull();
                });
    }

    @Test
    void aServicesOwnFactorsWin() {
        var factors = Unasked.bean(OtpFactors.class);
        var tokens = Unasked.bean(OtpBypassTokens.class);
        withUsers
                .withBean(OtpFactors.class, () -> factors)
                .withBean(OtpBypassTokens.class, () -> tokens)
                .run(context -> {
                    assertThat(context.getBean(OtpFactors.class)).isSameAs(factors);
                    assertThat(context.getBean(OtpBypassTokens.class)).isSameAs(tokens);
                });
    }

    @Test
    void aServicesOwnWins() {
        var own = Totp.of(Clock.systemUTC());
        runner.withBean(Totp.class, () -> own)
                .run(context -> assertThat(context.getBean(Totp.class)).isSameAs(own));
    }
}
