package education.codeforlife.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import education.codeforlife.password.PasswordSettings.LegacySettings;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class PasswordSettingsTests {

    private static final DataSize MEMORY = DataSize.ofKilobytes(16);

    @Test
    void theLeastWorkIsAccepted() {
        assertThat(new PasswordSettings(MEMORY, 1, 2, new LegacySettings(1)).kilobytes())
                .isEqualTo(16);
    }

    @Test
    void lessIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PasswordSettings(MEMORY, 0, 1, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new PasswordSettings(MEMORY, 1, 0, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new PasswordSettings(MEMORY, 1, 3, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new LegacySettings(0));
    }
}
