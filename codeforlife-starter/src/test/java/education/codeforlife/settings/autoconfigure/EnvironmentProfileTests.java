package education.codeforlife.settings.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import education.codeforlife.settings.DeploymentEnvironment;
import education.codeforlife.settings.UnknownEnvironmentException;
import education.codeforlife.settings.UnsafeSettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

class EnvironmentProfileTests {

    @TempDir
    private Path files;

    @Test
    void theProfileOfTheEnvironmentIsActive() {
        start(
                environment -> assertThat(environment.getActiveProfiles()).containsExactly("staging"),
                "--codeforlife.environment=Staging");
        start(environment -> assertThat(environment.getActiveProfiles()).containsExactly("production"));
    }

    @Test
    void filesOfTheEnvironmentComeOverThoseOfAllAndOtherProfilesOverThem() throws IOException {
        write("application.yaml", "{a: all, b: all, c: all}");
        write("application-staging.yaml", "{b: staging, c: staging}");
        write("application-blue.yaml", "{c: blue}");
        start(
                environment -> {
                    assertThat(environment.getActiveProfiles()).containsExactly("staging", "blue");
                    assertThat(Stream.of("a", "b", "c").map(environment::getProperty))
                            .containsExactly("all", "staging", "blue");
                },
                "--codeforlife.environment=staging",
                "--spring.profiles.active=blue");
    }

    @Test
    void secretsComeFromMountedFilesOverAllOthers() throws IOException {
        write("application.yaml", "spring.datasource.password: from-the-jar");
        write("secrets/spring.datasource.password", "from-a-mount\n");
        start(
                environment -> {
                    assertThat(environment.getProperty("spring.datasource.password"))
                            .isEqualTo("from-a-mount");
                    assertThat(System.getenv()).doesNotContainValue("from-a-mount");
                },
                "--spring.config.import=configtree:" + files.resolve("secrets") + "/");
    }

    @Test
    void aSecretThatIsNotMountedStopsTheStartUp() {
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() ->
                        start(environment -> {}, "--spring.config.import=configtree:" + files.resolve("missing") + "/"))
                .withMessageContaining("missing");
    }

    @Test
    void anUnknownEnvironmentIsToldWhichOnesThereAre() {
        assertThatExceptionOfType(UnknownEnvironmentException.class)
                .isThrownBy(() -> start(environment -> {}, "--codeforlife.environment=prod"))
                .satisfies(failure -> assertThat(new UnknownEnvironmentFailureAnalyzer()
                                .analyze(failure)
                                .getAction())
                        .contains("local, development, staging, production"));
    }

    @Test
    void aConfigurationFileCannotOpenWhatIsClosed() throws IOException {
        write("application.yaml", "codeforlife.environment: local");
        assertThatExceptionOfType(Exception.class)
                .isThrownBy(() -> start(environment -> {}))
                .havingRootCause()
                .isInstanceOfSatisfying(
                        UnsafeSettingsException.class,
                        refusal -> assertThat(refusal.settings())
                                .singleElement()
                                .satisfies(
                                        setting -> assertThat(setting.problem()).contains("sets it to local")));
    }

    @Test
    void aConfigurationFileMayRepeatWhatIsSaidOutside() throws IOException {
        write("application.yaml", "codeforlife.environment: local");
        start(
                environment ->
                        assertThat(DeploymentEnvironment.of(environment)).isEqualTo(DeploymentEnvironment.STAGING),
                "--codeforlife.environment=staging");
    }

    private void write(String file, String text) throws IOException {
        var path = files.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private void start(Consumer<Environment> then, String... arguments) {
        var application = new SpringApplication(Service.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        var all = Stream.concat(
                Stream.of("--spring.config.location=optional:file:" + files + "/", "--spring.main.banner-mode=off"),
                Arrays.stream(arguments));
        try (var context = application.run(all.toArray(String[]::new))) {
            then.accept(context.getEnvironment());
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import(SettingsAutoConfiguration.class)
    static class Service {}
}
