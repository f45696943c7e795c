package education.codeforlife.serializer.autoconfigure;

import education.codeforlife.serializer.SerializerEngine;
import education.codeforlife.wire.WireModule;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.validation.Validator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON as the wire contract has it, and the engine of serializers.
 *
 * @since 0.1.0
 */
@AutoConfiguration(
        after = {HibernateJpaAutoConfiguration.class, JacksonAutoConfiguration.class, ValidationAutoConfiguration.class
        })
public final class SerializerAutoConfiguration {

    /** First of all, so that Boot's properties and a service's own customizers win. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    JsonMapperBuilderCustomizer wireJson() {
        return builder -> builder.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .addModule(new WireModule());
    }

    @Bean
    @ConditionalOnBean(EntityManagerFactory.class)
    @ConditionalOnMissingBean
    SerializerEngine serializerEngine(JsonMapper json, Validator validator, EntityManager entities) {
        return new SerializerEngine(json, validator, entities);
    }
}
