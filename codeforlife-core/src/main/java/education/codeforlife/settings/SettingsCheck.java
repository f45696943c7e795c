package education.codeforlife.settings;

import java.util.List;

/**
 * Finds settings that are safe on a developer's machine only; outside of it, one is enough to stop the start-up. Each
 * concept checks its own: a bean, asked once, before a connection to the database is opened and before the first
 * request. It looks at settings and at nothing else.
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

    List<UnsafeSetting> unsafeSettings();
}
