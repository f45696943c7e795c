package education.codeforlife.softdelete.autoconfigure;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.jpa.repository.support.JpaRepositoryFactoryBean;

/**
 * Leaves inactive rows out of the inherited methods of repositories of
 * {@link education.codeforlife.softdelete.SoftDeletable} entities, the library's and a service's own.
 *
 * @since 0.1.0
 */
@AutoConfiguration(before = DataJpaRepositoriesAutoConfiguration.class)
@ConditionalOnClass(JpaRepositoryFactoryBean.class)
public final class SoftDeleteAutoConfiguration {

    @Bean
    static SoftDeleteRepositories softDeleteRepositories() {
        return new SoftDeleteRepositories();
    }
}
