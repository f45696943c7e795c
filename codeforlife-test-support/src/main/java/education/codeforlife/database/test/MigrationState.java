package education.codeforlife.database.test;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
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
                        .map(Object::getClass)
                        .toList()
                        .toString(),
                configuration.getTable(),
                String.valueOf(configuration.getDefaultSchema()),
                String.valueOf(configuration.getTarget()),
                String.valueOf(configuration.getInitSql()));
    }

    record Migration(
            String version, String script, @Nullable Integer checksum) {

        static Migration of(MigrationInfo info) {
            return new Migration(String.valueOf(info.getVersion()), info.getScript(), info.getChecksum());
        }
    }
}
