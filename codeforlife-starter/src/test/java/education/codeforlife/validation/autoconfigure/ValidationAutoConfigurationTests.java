package education.codeforlife.validation.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.context.i18n.LocaleContextHolder;

class ValidationAutoConfigurationTests {

    record Body(
            @NotNull Boolean citrus,
            @Size(max = 2) String name,
            @Past LocalDate day) {}

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration.class,
                    ValidationAutoConfiguration.class));

    @Test
    void theApplicationsValidatorSpeaksAsTheWire() {
        runner.run(context -> assertThat(messages(context.getBean(Validator.class), "😀😀😀"))
                .containsExactlyInAnyOrder(
                        "This field may not be null.",
                        "Ensure this field has no more than 2 characters.",
                        "Must be in the past."));
    }

    @Test
    void theCallersLocaleChangesNoMessage() {
        LocaleContextHolder.setLocale(Locale.FRENCH);
        try {
            runner.run(context -> assertThat(messages(context.getBean(Validator.class), "a"))
                    .contains("This field may not be null."));
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    @Test
    void aServicesOwnMessagesWin(@TempDir Path resources) throws IOException {
        Files.writeString(resources.resolve("ValidationMessages.properties"), """
                jakarta.validation.constraints.Past.message = Earlier.
                jakarta.validation.constraints.Size.message = At most {max}, says the service.
                """);
        try (var service = new URLClassLoader(
                new URL[] {resources.toUri().toURL()}, getClass().getClassLoader())) {
            runner.withClassLoader(service)
                    .run(context -> assertThat(messages(context.getBean(Validator.class), "abc"))
                            .containsExactlyInAnyOrder(
                                    "This field may not be null.", "At most 2, says the service.", "Earlier."));
        }
    }

    @Test
    void aServicesCustomizersComeAfterOurs() {
        runner.withBean(
                        ValidationConfigurationCustomizer.class,
                        () -> configuration -> ((HibernateValidatorConfiguration) configuration).failFast(true))
                .run(context -> assertThat(messages(context.getBean(Validator.class), "abc"))
                        .hasSize(1));
    }

    private static Set<String> messages(Validator validator, String name) {
        return validator.validate(new Body(null, name, LocalDate.MAX)).stream()
                .map(ConstraintViolation::getMessage)
                .collect(Collectors.toSet());
    }
}
