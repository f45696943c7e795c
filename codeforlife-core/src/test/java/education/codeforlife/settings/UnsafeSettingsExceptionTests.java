package education.codeforlife.settings;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class UnsafeSettingsExceptionTests {

    private static final UnsafeSetting KEY = new UnsafeSetting("vault.key", "It is the default.", "Set it.");
    private static final UnsafeSetting HOST = new UnsafeSetting("vault.host", "It is open.", "Close it.");

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "LOCAL")
    void everythingThatAnyCheckFindsIsToldAtOnce(DeploymentEnvironment environment) {
        assertThatExceptionOfType(UnsafeSettingsException.class)
                .isThrownBy(() -> UnsafeSettingsException.throwIfAny(
                        environment, List.of(() -> List.of(KEY), List::of, () -> List.of(HOST))))
                .withMessageContainingAll("vault.key", "vault.host", environment.id())
                .returns(List.of(KEY, HOST), UnsafeSettingsException::settings)
                .returns(environment, UnsafeSettingsException::environment);
    }

    @Test
    void safeSettingsPass() {
        assertThatCode(() ->
                        UnsafeSettingsException.throwIfAny(DeploymentEnvironment.PRODUCTION, List.of(() -> List.of())))
                .doesNotThrowAnyException();
    }

    @Test
    void aDevelopersMachineIsNotAsked() {
        assertThatCode(() ->
                        UnsafeSettingsException.throwIfAny(DeploymentEnvironment.LOCAL, List.of(() -> List.of(KEY))))
                .doesNotThrowAnyException();
    }
}
