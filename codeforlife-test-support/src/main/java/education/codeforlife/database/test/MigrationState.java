package education.codeforlife.database.test;

import education.codeforlife.database.flyway.LibraryMigrations;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.configuration.Configuration;
import org.jspecify.annotations.Nullable;

/** All that decides what migrations make of an empty database; databases of equal states share a template. */
record MigrationState(List<Migration> migrations, List<String> settings, Map<String, String> placeholders) {

    static MigrationState of(Flyway flyway) {
        var configuration = flyway.getConfiguration();
        return new MigrationState(
                Arrays.stream(flyway.info().all()).map(Migration::of).toList(),
                settings(configuration),
                Map.copyOf(configuration.getPlaceholders()));
    }

    private static List<String> settings(Configuration configuration) {
        return List.of(
                Arrays.toString(configuration.getLocations()),
                Arrays.toString(configuration.getSchemas()),
                Arrays.stream(configuration.getCallbacks())
                        .map(MigrationState::describe)
                        .toList()
                        .toString(),
                configuration.getTable(),
                String.valueOf(configuration.getDefaultSchema()),
                String.valueOf(configuration.getTarget()),
                String.valueOf(configuration.getInitSql()));
    }

    private static String describe(Callback callback) {
        return callback instanceof LibraryMigrations library
                ? library.modules() + " for " + library.service()
                : callback.getClass().toString();
    }

    record Migration(
            String version, String script, @Nullable Integer checksum) {

        static Migration of(MigrationInfo info) {
            return new Migration(String.valueOf(info.getVersion()), info.getScript(), info.getChecksum());
        }
    }
}
