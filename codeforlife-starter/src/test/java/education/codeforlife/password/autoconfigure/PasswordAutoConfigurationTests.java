package education.codeforlife.password.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.Unasked;
import education.codeforlife.error.FieldError;
import education.codeforlife.password.PasswordCheck;
import education.codeforlife.password.PasswordPolicy;
import education.codeforlife.password.PasswordQueue;
import education.codeforlife.password.PasswordRule;
import education.codeforlife.password.PasswordRules;
import education.codeforlife.password.PasswordSettings;
import education.codeforlife.password.PasswordSettings.LegacySettings;
import education.codeforlife.password.UserAttributes;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.security.authentication.password.CompromisedPasswordChecker;
import org.springframework.security.authentication.password.CompromisedPasswordDecision;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.util.unit.DataSize;

class PasswordAutoConfigurationTests {

    private static final String DJANGOS = "pbkdf2_sha256$1000$seasalt$JgZryXe2Ga8ysg6XbzkLpTdyPQrHqsinbL9BnnhgX4A=";

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(PasswordAutoConfiguration.class));

    @Test
    void byDefaultHashesCostWhatIsRecommendedAtLeast() {
        runner.run(context -> {
            assertThat(context.getBean(PasswordSettings.class))
                    .isEqualTo(new PasswordSettings(DataSize.ofMegabytes(19), 2, 1, new LegacySettings(1_200_000)));
            assertThat(context.getBean(PasswordEncoder.class).encode("password"))
                    .startsWith("{argon2}$argon2id$v=19$m=19456,t=2,p=1$");
        });
    }

    @Test
    void hashesOfDjangoAreVerified() {
        runner.run(context -> assertThat(context.getBean(PasswordCheck.class).verify(DJANGOS, "l\u00e8tmein"))
                .isTrue());
    }

    @Test
    void propertiesChangeWhatAHashCosts() {
        runner.withPropertyValues(
                        "codeforlife.password.argon2.memory=64KB",
                        "codeforlife.password.argon2.iterations=3",
                        "codeforlife.password.argon2.parallelism=2",
                        "codeforlife.password.concurrency=7",
                        "codeforlife.password.legacy.enabled=false")
                .run(context -> {
                    assertThat(context.getBean(PasswordSettings.class))
                            .isEqualTo(new PasswordSettings(DataSize.ofKilobytes(64), 3, 2, null));
                    assertThat(context.getBean(PasswordCheck.class).verify(DJANGOS, "l\u00e8tmein"))
                            .isFalse();
                });
    }

    @Test
    void tooLittleWorkStopsStartUp() {
        runner.withPropertyValues("codeforlife.password.argon2.memory=1KB")
                .run(context ->
                        assertThat(context.getStartupFailure()).rootCause().hasMessageContaining("at least 8KB"));
    }

    @Test
    void theRulesAreThoseOfCodeForLife() {
        runner.run(context -> {
            var policy = context.getBean(PasswordPolicy.class);
            assertThat(codes(policy.teacher(), "Zqxvjkwpf7")).containsExactly("password_no_special_character");
            assertThat(codes(policy.independent(), "zqxvjkwp"))
                    .containsExactly("password_no_uppercase", "password_no_digit");
            assertThat(codes(policy.student(), "zqxvj")).containsExactly("password_too_short");
            assertThat(codes(policy.student(), "zqxvjk")).isEmpty();
        });
    }

    @Test
    void everyPasswordHasToBeHashableAndNotObvious() {
        runner.run(context -> {
            var student = context.getBean(PasswordPolicy.class).student();
            assertThat(codes(student, "password")).containsExactly("password_too_common");
            assertThat(codes(student, "CodeForLife1")).containsExactly("password_too_similar");
            assertThat(codes(student, "x".repeat(4097))).containsExactly("password_too_long");
            assertThat(student.violations("zqxvjk", UserAttributes.none().with("first name", "Zqxvjk")))
                    .extracting(FieldError::message)
                    .containsExactly("The password is too similar to the first name.");
        });
    }

    @Test
    void aPresetOrARuleOfTheServiceIsNamedByProperty() {
        runner.withBean("digits", PasswordRule.class, PasswordRules::digit)
                .withPropertyValues(
                        "codeforlife.password.rules.teacher=asvs",
                        "codeforlife.password.rules.student=digits",
                        "codeforlife.password.rules.context-words=zqxvjkwpfgb")
                .run(context -> {
                    var policy = context.getBean(PasswordPolicy.class);
                    assertThat(codes(policy.teacher(), "a")).containsExactly("password_too_short");
                    assertThat(codes(policy.student(), "a")).containsExactly("password_no_digit");
                    assertThat(codes(policy.independent(), "Zqxvjkwpfgb1")).containsExactly("password_too_similar");
                });
    }

    @Test
    void anUnknownRuleStopsStartUp() {
        runner.withBean("digits", PasswordRule.class, PasswordRules::digit)
                .withPropertyValues("codeforlife.password.rules.student=digit")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessage("Unknown rule \"digit\" in codeforlife.password.rules.student: use cfl, asvs or a"
                                + " PasswordRule bean of [digits]"));
    }

    @Test
    void breachedPasswordsAreLookedUpOnDemand() {
        var checked = runner.withBean(
                CompromisedPasswordChecker.class, () -> password -> new CompromisedPasswordDecision(true));

        checked.run(context -> assertThat(
                        codes(context.getBean(PasswordPolicy.class).student(), "zqxvjk"))
                .isEmpty());
        checked.withPropertyValues("codeforlife.password.rules.breached=true").run(context -> {
            var student = context.getBean(PasswordPolicy.class).student();
            assertThat(codes(student, "zqxvjk")).containsExactly("password_compromised");
            assertThat(codes(student, "zqx")).containsExactly("password_too_short");
        });
    }

    @Test
    void springsCheckerIsUsedByDefault() {
        runner.withPropertyValues("codeforlife.password.rules.breached=true")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(CompromisedPasswordChecker.class));
    }

    @Test
    void aServicesOwnBeansWin() {
        var encoder = new OwnEncoder();
        var settings = new PasswordSettings(DataSize.ofKilobytes(8), 1, 1, null);
        var queue = PasswordQueue.of(1, 0, Duration.ZERO);
        var check = PasswordCheck.of(encoder, settings, queue);
        var policy = new PasswordPolicy(
                Unasked.bean(PasswordRule.class), Unasked.bean(PasswordRule.class), Unasked.bean(PasswordRule.class));
        runner.withBean(PasswordEncoder.class, () -> encoder)
                .withBean(PasswordSettings.class, () -> settings)
                .withBean(PasswordQueue.class, () -> queue)
                .withBean(PasswordCheck.class, () -> check)
                .withBean(PasswordPolicy.class, () -> policy)
                .run(context -> {
                    assertThat(context.getBean(PasswordEncoder.class)).isSameAs(encoder);
                    assertThat(context.getBean(PasswordSettings.class)).isSameAs(settings);
                    assertThat(context.getBean(PasswordQueue.class)).isSameAs(queue);
                    assertThat(context.getBean(PasswordCheck.class)).isSameAs(check);
                    assertThat(context.getBean(PasswordPolicy.class)).isSameAs(policy);
                });
    }

    private static List<String> codes(PasswordRule rule, String password) {
        return rule.violations(password, UserAttributes.none()).stream()
                .map(FieldError::code)
                .toList();
    }

    private static final class OwnEncoder implements PasswordEncoder {

        @Override
        public String encode(CharSequence password) {
            return "own";
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            return false;
        }
    }
}
