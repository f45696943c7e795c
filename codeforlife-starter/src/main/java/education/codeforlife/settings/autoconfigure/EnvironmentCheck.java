package education.codeforlife.settings.autoconfigure;

import education.codeforlife.settings.DeploymentEnvironment;
import education.codeforlife.settings.SettingsCheck;
import education.codeforlife.settings.UnsafeSetting;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;
import org.springframework.core.env.PropertySource;

/** Finds whatever says that the service runs elsewhere than it does. */
final class EnvironmentCheck implements SettingsCheck {

    /** Boot's view of all the others. */
    private static final String ATTACHED = "configurationProperties";

    private final ConfigurableEnvironment environment;
    private final DeploymentEnvironment deployment;

    EnvironmentCheck(ConfigurableEnvironment environment, DeploymentEnvironment deployment) {
        this.environment = environment;
        this.deployment = deployment;
    }

    @Override
    public List<UnsafeSetting> unsafeSettings() {
        return Stream.concat(setTooLate(), profilesOfOthers()).toList();
    }

    /** A configuration file is read once the environment, and with it the files to read, is settled. */
    private Stream<UnsafeSetting> setTooLate() {
        return environment.getPropertySources().stream()
                .filter(source -> !source.getName().equals(EnvironmentProfile.SOURCE)
                        && !source.getName().equals(ATTACHED))
                .map(EnvironmentCheck::name)
                .filter(name -> !name.isEmpty())
                .limit(1)
                .filter(name -> !name.equalsIgnoreCase(deployment.id()))
                .map(name -> new UnsafeSetting(
                        DeploymentEnvironment.PROPERTY,
                        "A configuration file sets it to " + name + ", which is ignored.",
                        "Remove it from the file, and set the environment variable CODEFORLIFE_ENVIRONMENT."));
    }

    private static String name(PropertySource<?> source) {
        return Objects.toString(source.getProperty(DeploymentEnvironment.PROPERTY), "")
                .trim();
    }

    private Stream<UnsafeSetting> profilesOfOthers() {
        return Arrays.stream(DeploymentEnvironment.values())
                .filter(other -> other != deployment && environment.acceptsProfiles(Profiles.of(other.id())))
                .map(other -> new UnsafeSetting(
                        "spring.profiles.active",
                        "The profile " + other.id() + " is active, but belongs to another environment.",
                        "Remove the profile, and set CODEFORLIFE_ENVIRONMENT, which activates the right one."));
    }
}
