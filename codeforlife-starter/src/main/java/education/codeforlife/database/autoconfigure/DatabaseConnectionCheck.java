package education.codeforlife.database.autoconfigure;

import education.codeforlife.settings.SettingsCheck;
import education.codeforlife.settings.UnsafeSetting;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Logs in to the database of a service that migrates when it starts, so that a wrong address or password is listed beside
 * the other settings. A server whose identity is not verified is not asked: it would get the password.
 */
record DatabaseConnectionCheck(ServerIdentityCheck identity, ObjectProvider<JdbcConnectionDetails> details)
        implements SettingsCheck {

    private static final List<String> TIMEOUTS = List.of("connectTimeout", "loginTimeout", "socketTimeout");
    private static final String SECONDS = "3";
    private static final String POSTGRESQL = "jdbc:postgresql:";

    @Override
    public List<UnsafeSetting> unsafeSettings() {
        var connection = details.getIfAvailable();
        if (connection == null || !isAsked(connection)) return List.of();
        var failure = failure(connection);
        return failure == null ? List.of() : List.of(unreachable(failure));
    }

    private boolean isAsked(JdbcConnectionDetails connection) {
        return DatabaseUrlCheck.isGiven(connection)
                && connection.getJdbcUrl().startsWith(POSTGRESQL)
                && identity.unsafeSettings().isEmpty();
    }

    private @Nullable SQLException failure(JdbcConnectionDetails connection) {
        try (var opened = DriverManager.getConnection(connection.getJdbcUrl(), properties(connection))) {
            return null;
        } catch (SQLException e) {
            return e;
        }
    }

    private Properties properties(JdbcConnectionDetails connection) {
        var properties = new Properties();
        properties.putAll(identity.driverProperties());
        if (connection.getUsername() != null) properties.setProperty("user", connection.getUsername());
        if (connection.getPassword() != null) properties.setProperty("password", connection.getPassword());
        for (var timeout : TIMEOUTS) properties.setProperty(timeout, SECONDS);
        return properties;
    }

    private static UnsafeSetting unreachable(SQLException failure) {
        return new UnsafeSetting(
                "spring.datasource.url",
                "The database does not let the service in: " + failure.getMessage(),
                "Start the database, or correct SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and"
                        + " SPRING_DATASOURCE_PASSWORD.");
    }
}
