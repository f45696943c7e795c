package education.codeforlife.column.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.type.descriptor.java.spi.UnknownBasicJavaType;
import org.hibernate.type.format.FormatMapper;
import org.hibernate.type.format.jackson.Jackson3JsonFormatMapper;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

class ColumnAutoConfigurationTests {

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(ColumnAutoConfiguration.class));

    @Test
    void jsonKeepsEveryDigit() {
        runner.run(context -> {
            var type = new UnknownBasicJavaType<Object>(Object.class);
            var read = context.getBean(FormatMapper.class).fromString("[1.50, 0.1234567890123456789]", type, null);
            assertThat(read).isEqualTo(List.of(new BigDecimal("1.50"), new BigDecimal("0.1234567890123456789")));
        });
    }

    @Test
    void formatOfTheServiceIsUsed() {
        runner.withUserConfiguration(OwnFormat.class).run(context -> {
            var properties = new HashMap<String, Object>();
            context.getBean(HibernatePropertiesCustomizer.class).customize(properties);
            assertThat(context).hasSingleBean(FormatMapper.class);
            assertThat(properties)
                    .containsEntry(MappingSettings.JSON_FORMAT_MAPPER, context.getBean(FormatMapper.class));
        });
    }

    @Test
    void propertyOfTheServiceWins() {
        runner.run(context -> {
            var properties = new HashMap<String, Object>(Map.of(MappingSettings.JSON_FORMAT_MAPPER, "jsonb"));
            context.getBean(HibernatePropertiesCustomizer.class).customize(properties);
            assertThat(properties).containsEntry(MappingSettings.JSON_FORMAT_MAPPER, "jsonb");
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnFormat {

        @Bean
        FormatMapper jsonColumnFormat() {
            return new Jackson3JsonFormatMapper(JsonMapper.builder().build());
        }
    }
}
