package education.codeforlife.database.autoconfigure;

import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/** Names the stale migrations next to a failure of Flyway, because they are its likely cause. */
final class StaleMigrationFailureAnalyzer extends AbstractFailureAnalyzer<FlywayException> {

    private final Environment environment;

    StaleMigrationFailureAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, FlywayException cause) {
        var stale = StaleMigrations.in(ClassUtils.getDefaultClassLoader(), environment);
        if (stale.isEmpty()) return null;
        return new FailureAnalysis(
                "Flyway cannot migrate the database: " + cause.getMessage() + "\n\n" + StaleMigrations.describe(stale),
                "Run ./mvnw clean and start again.",
                cause);
    }
}
