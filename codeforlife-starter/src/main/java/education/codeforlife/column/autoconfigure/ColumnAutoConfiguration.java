package education.codeforlife.column.autoconfigure;

import education.codeforlife.column.JsonColumnFormat;
import education.codeforlife.column.StoredColumns;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.type.format.FormatMapper;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Auto-configuration for entities that have what their columns store.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = HibernateJpaAutoConfiguration.class)
@ConditionalOnClass(EntityManagerFactory.class)
public final class ColumnAutoConfiguration {

    @Bean
    @ConditionalOnBean(EntityManagerFactory.class)
    @ConditionalOnMissingBean
    StoredColumns storedColumns(EntityManagerFactory factory) {
        return StoredColumns.of(factory);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(HibernatePropertiesCustomizer.class)
    static class JsonConfiguration {

        @Bean
        @ConditionalOnMissingBean
        FormatMapper jsonColumnFormat() {
            return JsonColumnFormat.create();
        }

        /** A property of the service wins. */
        @Bean
        HibernatePropertiesCustomizer jsonColumns(FormatMapper format) {
            return properties -> properties.putIfAbsent(MappingSettings.JSON_FORMAT_MAPPER, format);
        }
    }
}
