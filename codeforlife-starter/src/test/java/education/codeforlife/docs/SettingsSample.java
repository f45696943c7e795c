package education.codeforlife.docs;

import education.codeforlife.settings.SettingsCheck;
import education.codeforlife.settings.UnsafeSetting;
import java.util.List;
import org.springframework.context.annotation.Bean;

/** A check of a service's own. */
class SettingsSample {

    record VaultProperties(String key) {

        boolean hasDefaultKey() {
            return key.equals("changeme");
        }
    }

    @Bean
    SettingsCheck vaultCheck(VaultProperties vault) {
        return () -> vault.hasDefaultKey()
                ? List.of(new UnsafeSetting("vault.key", "It is the default, which everybody knows.", "Set VAULT_KEY."))
                : List.of();
    }
}
