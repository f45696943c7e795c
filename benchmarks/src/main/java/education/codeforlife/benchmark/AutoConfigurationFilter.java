package education.codeforlife.benchmark;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Leaves out the auto-configurations whose names begin with one of {@code benchmark.without}: the services share a class
 * path, but a rival has only what it would have on a class path of its own.
 */
final class AutoConfigurationFilter implements AutoConfigurationImportFilter, EnvironmentAware {

    private String[] prefixes = {};

    @Override
    public void setEnvironment(Environment environment) {
        prefixes = environment.getProperty("benchmark.without", String[].class, prefixes);
    }

    @Override
    public boolean[] match(@Nullable String[] names, AutoConfigurationMetadata metadata) {
        var matches = new boolean[names.length];
        for (int i = 0; i < names.length; i++) {
            var name = names[i];
            matches[i] = name == null || Stream.of(prefixes).noneMatch(name::startsWith);
        }
        return matches;
    }
}
