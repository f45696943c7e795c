package education.codeforlife.auth.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.boot.origin.OriginTrackedValue;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin.Location;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

class AuthAutoConfigurationTests {

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(AuthAutoConfiguration.class));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "codeforlife.auth.google.client-id=id",
                "codeforlife.auth.throttle.place=3 in 10m",
                "codeforlife.auth.login-with-otp.enabled=false",
                "codeforlife.auth.unknown=x"
            })
    void settingOfServiceThatOnlyReadsSessionsStopsStartUp(String property) {
        var name = property.substring(0, property.indexOf('='));
        for (var given : List.of(runner, runner.withPropertyValues("codeforlife.auth.enabled=false"))) {
            given.withPropertyValues(property)
                    .run(context -> assertThat(context)
                            .getFailure()
                            .isInstanceOf(AuthDisabledException.class)
                            .hasMessageContaining(name));
        }
        runner.withPropertyValues(property, "codeforlife.auth.enabled=true")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void environmentVariableStopsStartUpAndIsNamed() {
        var variables = Map.<String, Object>of("CODEFORLIFE_AUTH_THROTTLE_PLACE", "3 in 10m", "PATH", "/bin");
        runner.withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .replace(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                new SystemEnvironmentPropertySource(
                                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables)))
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasMessageContaining("codeforlife.auth.throttle.place")
                        .hasMessageContaining("CODEFORLIFE_AUTH_THROTTLE_PLACE"));
    }

    @Test
    void failureNamesEachPropertyItsPlaceAndTheCure() {
        var origin = new TextResourceOrigin(new ClassPathResource("application.yaml"), new Location(3, 0));
        var secret = OriginTrackedValue.of("hush", origin);
        var file = new OriginTrackedMapPropertySource("file", Map.of("codeforlife.auth.google.client-secret", secret));
        runner.withPropertyValues("codeforlife.auth.otp.issuer=School")
                .withInitializer(
                        context -> context.getEnvironment().getPropertySources().addLast(file))
                .run(context -> {
                    var analysis = new AuthDisabledFailureAnalyzer().analyze(context.getStartupFailure());
                    assertThat(analysis.getDescription())
                            .startsWith("These properties are set, but codeforlife.auth.enabled is not true:")
                            .contains(
                                    "- codeforlife.auth.google.client-secret (class path resource [application.yaml] - 4:1)",
                                    "- codeforlife.auth.otp.issuer")
                            .doesNotContain("hush", "School");
                    assertThat(analysis.getAction()).startsWith("Set codeforlife.auth.enabled=true");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"codeforlife.github.audience=https://fruits.example", "codeforlife.otp.issuer=School"})
    void settingOfOtherConceptsDoesNotStopStartUp(String property) {
        runner.withPropertyValues(property).run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void defaultsOfTheLibraryDoNotConfigureLogins() throws Exception {
        var defaults = PropertiesLoaderUtils.loadProperties(new ClassPathResource("codeforlife-defaults.properties"));

        assertThat(defaults.stringPropertyNames()).noneMatch(name -> name.startsWith("codeforlife.auth"));
    }

    @Test
    void loginsWithoutTheirLibraryStopStartUp() {
        runner.withClassLoader(new FilteredClassLoader("education.codeforlife.user"))
                .withPropertyValues("codeforlife.auth.enabled=true")
                .run(context -> {
                    var analysis = new MissingLibraryFailureAnalyzer().analyze(context.getStartupFailure());
                    assertThat(analysis.getDescription()).contains("codeforlife.auth.enabled is set");
                    assertThat(analysis.getAction()).contains("education.codeforlife:codeforlife-user");
                });
    }
}
