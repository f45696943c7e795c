package education.codeforlife.database.autoconfigure;

import education.codeforlife.settings.SettingsCheck;
import education.codeforlife.settings.UnsafeSetting;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Reports a missing URL of Boot's data source. Does not check a data source of the service's own. */
record DatabaseUrlCheck(ObjectProvider<JdbcConnectionDetails> details) implements SettingsCheck {

    @Override
    public List<UnsafeSetting> unsafeSettings() {
        var connection = details.getIfAvailable();
        return connection == null || isGiven(connection) ? List.of() : List.of(notGiven());
    }

    /** Boot throws where it finds neither a URL nor an embedded database. */
    static boolean isGiven(JdbcConnectionDetails connection) {
        try {
            return !connection.getJdbcUrl().isBlank();
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static UnsafeSetting notGiven() {
        return new UnsafeSetting(
                "spring.datasource.url",
                "The database is not configured.",
                "Set SPRING_DATASOURCE_URL=jdbc:postgresql://HOST:5432/DATABASE, SPRING_DATASOURCE_USERNAME and"
                        + " SPRING_DATASOURCE_PASSWORD, or the properties that they stand for.");
    }
}
