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
import java.util.SortedSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * The keyset of a property, which is required if a bean needs it. In the local environment, and nowhere else, the
 * library's own stands in for it.
 */
final class KeysetSetting<T> implements SettingsCheck {

    private static final String NOT_SET = "The keyset is not set.";
    private static final String DEVELOPMENT = "development-keysets.properties";
    private static final String LOCAL_CURE =
            "Remove the property: the library's development keyset replaces it locally. To create one, see docs/encryption.md.";
    private static final String CURE =
            "Create keysets with KeysetCommand (docs/encryption.md), and store them with the secrets of the service:"
                    + " without its keyset, encrypted data is lost.";

    private final String property;
    private final @Nullable String json;
    private final Function<Keyset, T> use;
    private final Supplier<SortedSet<String>> dependents;
    private final boolean local;

    /** @param dependents the names of the beans that need the keyset */
    KeysetSetting(
            String property,
            @Nullable String json,
            Function<Keyset, T> use,
            Supplier<SortedSet<String>> dependents,
            Environment environment) {
        this.property = property;
        this.json = json;
        this.use = use;
        this.dependents = dependents;
        this.local = DeploymentEnvironment.of(environment).isLocal();
    }

    /** @throws UnusableKeysetException if it is missing, malformed, made for another use, or public */
    T use() {
        try {
            return use.apply(keyset());
        } catch (KeysetException e) {
            throw unusable(Objects.requireNonNull(e.getMessage()), e);
        }
    }

    /** A keyset that is set has to be a good one, even if no bean needs it. */
    @Override
    public List<UnsafeSetting> unsafeSettings() {
        return isSet() ? unsafeKeyset() : missingKeyset();
    }

    private List<UnsafeSetting> missingKeyset() {
        var names = dependents.get();
        if (names.isEmpty()) return List.of();
        return List.of(
                new UnsafeSetting(property, NOT_SET + " It is needed by " + String.join(", ", names) + ".", CURE));
    }

    private List<UnsafeSetting> unsafeKeyset() {
        try {
            use();
            return List.of();
        } catch (UnusableKeysetException e) {
            return List.of(new UnsafeSetting(property, e.problem(), CURE));
        }
    }

    private boolean isSet() {
        return json != null && !json.isBlank();
    }

    private Keyset keyset() {
        if (json == null || !isSet()) return standIn();
        var keyset = Keyset.parse(json);
        if (!local && keyset.sharesKeyWith(development())) {
            throw unusable("The keyset contains the library's development key, which is public.", null);
        }
        return keyset;
    }

    private Keyset standIn() {
        if (!local) throw unusable(NOT_SET, null);
        return development();
    }

    private UnusableKeysetException unusable(String problem, @Nullable Throwable cause) {
        return new UnusableKeysetException(property, problem, local ? LOCAL_CURE : CURE, cause);
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
