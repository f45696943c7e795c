package education.codeforlife.settings;

import java.util.List;

/**
 * Finds settings that are missing, or safe on a developer's machine only; outside of it, one is enough to stop the
 * start-up. Each concept checks its own: a bean, asked once, before the pool of connections and the web server are made.
 * It answers within a few seconds and changes nothing.
 *
 * <pre>{@code
 * @Bean
 * SettingsCheck vaultCheck(VaultProperties vault) {
 *     return () -> vault.hasDefaultKey()
 *             ? List.of(new UnsafeSetting("vault.key", "It is the default, which everybody knows.", "Set VAULT_KEY."))
 *             : List.of();
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface SettingsCheck {

    /** Returns the settings that have to change before the service may start; empty if there are none. */
    List<UnsafeSetting> unsafeSettings();
}
