package education.codeforlife.database.autoconfigure;

import education.codeforlife.database.postgresql.ServerIdentity;
import education.codeforlife.settings.SettingsCheck;
import education.codeforlife.settings.UnsafeSetting;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Finds connections on which an attacker on the network could read the password and every row. */
record ServerIdentityCheck(DatabaseProperties database, Environment environment) implements SettingsCheck {

    private static final List<String> URLS = List.of("spring.datasource.url", "spring.flyway.url");
    private static final String DRIVER_PROPERTIES = "spring.datasource.hikari.data-source-properties";

    @Override
    public List<UnsafeSetting> unsafeSettings() {
        if (database.trustedNetwork()) return List.of();
        return URLS.stream()
                .filter(property -> !isProven(environment.getProperty(property, "")))
                .map(ServerIdentityCheck::unsafe)
                .toList();
    }

    private boolean isProven(String url) {
        return url.isBlank() || ServerIdentity.isProven(url, driverProperties());
    }

    /** Returns what the pool gives the driver beside the URL. */
    Map<String, String> driverProperties() {
        return Binder.get(environment)
                .bind(DRIVER_PROPERTIES, Bindable.mapOf(String.class, String.class))
                .orElseGet(Map::of);
    }

    private static UnsafeSetting unsafe(String property) {
        return new UnsafeSetting(
                property,
                "The certificate of the database server on another machine is not verified.",
                "Add sslmode=verify-full&sslrootcert=… to the URL or, if only trusted machines reach the network,"
                        + " set codeforlife.database.trusted-network=true (CODEFORLIFE_DATABASE_TRUSTEDNETWORK).");
    }
}
