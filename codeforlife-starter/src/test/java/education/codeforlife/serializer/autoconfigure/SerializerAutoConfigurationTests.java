package education.codeforlife.serializer.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.Unasked;
import education.codeforlife.serializer.SerializerEngine;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.validation.Validation;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

class SerializerAutoConfigurationTests {

    record Moment(Instant startsAt) {}

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    JacksonAutoConfiguration.class,
                    ValidationAutoConfiguration.class,
                    SerializerAutoConfiguration.class));

    @Test
    void jsonIsThatOfTheWire() {
        runner.run(context -> assertThat(json(context)).isEqualTo("{\"starts_at\":\"1970-01-01T00:00:00Z\"}"));
    }

    @Test
    void bootsPropertiesWin() {
        runner.withPropertyValues("spring.jackson.property-naming-strategy=KEBAB_CASE")
                .run(context -> assertThat(json(context)).startsWith("{\"starts-at\""));
    }

    @Test
    void aServicesOwnCustomizersWin() {
        runner.withBean(
                        JsonMapperBuilderCustomizer.class,
                        () -> builder -> builder.propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE))
                .run(context -> assertThat(json(context)).startsWith("{\"StartsAt\""));
    }

    @Test
    void entitiesHaveAnEngine() {
        withEntities().run(context -> assertThat(context).hasSingleBean(SerializerEngine.class));
    }

    @Test
    void withoutEntitiesTheEngineBacksOff() {
        runner.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(SerializerEngine.class));
    }

    @Test
    void aServicesOwnEngineWins() {
        try (var validators = Validation.buildDefaultValidatorFactory()) {
            var own = new SerializerEngine(
                    JsonMapper.shared(), validators.getValidator(), Unasked.bean(EntityManager.class));
            withEntities()
                    .withBean(SerializerEngine.class, () -> own)
                    .run(context ->
                            assertThat(context.getBean(SerializerEngine.class)).isSameAs(own));
        }
    }

    private ApplicationContextRunner withEntities() {
        return runner.withBean(EntityManagerFactory.class, () -> Unasked.bean(EntityManagerFactory.class))
                .withBean(EntityManager.class, () -> Unasked.bean(EntityManager.class));
    }

    private static String json(ApplicationContext context) {
        return context.getBean(JsonMapper.class).writeValueAsString(new Moment(Instant.EPOCH));
    }
}
