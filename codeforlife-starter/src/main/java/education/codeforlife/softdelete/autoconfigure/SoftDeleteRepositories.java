package education.codeforlife.softdelete.autoconfigure;

import education.codeforlife.softdelete.SoftDeleteRepository;
import education.codeforlife.softdelete.SoftDeletion;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.data.jpa.repository.support.JpaRepositoryFactoryBean;
import org.springframework.data.repository.core.support.AbstractRepositoryMetadata;

/** Gives each repository of a soft-deletable entity the base class that leaves inactive rows out. */
final class SoftDeleteRepositories implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof JpaRepositoryFactoryBean<?, ?, ?> repository && isSoftDeletable(repository)) {
            repository.setRepositoryBaseClass(SoftDeleteRepository.class);
        }
        return bean;
    }

    private static boolean isSoftDeletable(JpaRepositoryFactoryBean<?, ?, ?> repository) {
        var entity = AbstractRepositoryMetadata.getMetadata(repository.getObjectType())
                .getDomainType();
        return SoftDeletion.of(entity).isDeclared();
    }
}
