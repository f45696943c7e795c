package education.codeforlife.encryption.autoconfigure;

import education.codeforlife.encryption.tink.Keyset;
import education.codeforlife.encryption.tink.KeysetException;
import education.codeforlife.settings.DeploymentEnvironment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** The keyset of a property; the library's own stands in for it in the local environment, and nowhere else. */
final class Keysets {

    private static final String DEVELOPMENT = "development-keysets.properties";

    private final boolean local;

    Keysets(Environment environment) {
        local = DeploymentEnvironment.of(environment).isLocal();
    }

    /** @throws UnusableKeysetException when it is missing, none, or not for that use, or known to everybody */
    <T> T use(String property, @Nullable String json, Function<Keyset, T> use) {
        try {
            return use.apply(keyset(property, json));
        } catch (KeysetException e) {
            throw new UnusableKeysetException(property, e.getMessage(), e);
        }
    }

    private Keyset keyset(String property, @Nullable String json) {
        if (json == null || json.isBlank()) return standIn(property);
        var keyset = Keyset.parse(json);
        if (!local && keyset.sharesKeyWith(development(property)))
            throw new UnusableKeysetException(property, "It has the library's development key, which everybody knows.");
        return keyset;
    }

    private Keyset standIn(String property) {
        if (!local) throw new UnusableKeysetException(property, "It is not set.");
        return development(property);
    }

    private static Keyset development(String property) {
        try {
            var keysets = PropertiesLoaderUtils.loadProperties(new ClassPathResource(DEVELOPMENT, Keysets.class));
            return Keyset.parse(Objects.requireNonNull(keysets.getProperty(property)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
