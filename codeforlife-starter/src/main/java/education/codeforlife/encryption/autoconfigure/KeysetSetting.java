package education.codeforlife.encryption.autoconfigure;

import education.codeforlife.encryption.tink.Keyset;
import education.codeforlife.encryption.tink.KeysetException;
import education.codeforlife.settings.DeploymentEnvironment;
import education.codeforlife.settings.SettingsCheck;
import education.codeforlife.settings.UnsafeSetting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** The keyset of a property; the library's own stands in for it in the local environment, and nowhere else. */
final class KeysetSetting<T> implements SettingsCheck {

    private static final String DEVELOPMENT = "development-keysets.properties";
    private static final String CURE =
            "Create keysets with KeysetCommand (docs/encryption.md), and store them with the secrets of the service:"
                    + " without its keyset, encrypted data is lost.";

    private final String property;
    private final @Nullable String json;
    private final Function<Keyset, T> use;
    private final boolean local;

    KeysetSetting(String property, @Nullable String json, Function<Keyset, T> use, Environment environment) {
        this.property = property;
        this.json = json;
        this.use = use;
        this.local = DeploymentEnvironment.of(environment).isLocal();
    }

    /** @throws UnusableKeysetException when it is missing, none, or not for that use, or known to everybody */
    T use() {
        try {
            return use.apply(keyset());
        } catch (KeysetException e) {
            throw new UnusableKeysetException(property, Objects.requireNonNull(e.getMessage()), e);
        }
    }

    @Override
    public List<UnsafeSetting> unsafeSettings() {
        try {
            use();
            return List.of();
        } catch (UnusableKeysetException e) {
            return List.of(new UnsafeSetting(property, e.problem(), CURE));
        }
    }

    private Keyset keyset() {
        if (json == null || json.isBlank()) return standIn();
        var keyset = Keyset.parse(json);
        if (!local && keyset.sharesKeyWith(development())) {
            throw new UnusableKeysetException(
                    property, "The keyset contains the library's development key, which is public.");
        }
        return keyset;
    }

    private Keyset standIn() {
        if (!local) throw new UnusableKeysetException(property, "The keyset is not set.");
        return development();
    }

    private Keyset development() {
        try {
            var keysets = PropertiesLoaderUtils.loadProperties(new ClassPathResource(DEVELOPMENT, KeysetSetting.class));
            return Keyset.parse(Objects.requireNonNull(keysets.getProperty(property)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
