package education.codeforlife.model;

import jakarta.persistence.EntityListeners;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PreRemove;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.persister.entity.EntityPersister;
import org.springframework.util.ReflectionUtils;

/** Tells whether rows can be deleted unseen: when there is nothing to do for each of them. */
final class PlainDelete {

    /** A setting of Hibernate that names integrators. */
    private static final String INTEGRATORS = "hibernate.integrator_provider";

    private PlainDelete() {}

    static boolean isEnoughFor(EntityPersister persister, EntityManagerFactory factory) {
        return isOneRow(persister) && !hasCallbacks(persister.getMappedClass()) && !hasIntegrators(factory);
    }

    /** No other tables, related rows or versions are concerned. */
    private static boolean isOneRow(EntityPersister persister) {
        return persister.getSubclassTableSpan() == 1
                && !persister.hasCascadeDelete()
                && !persister.hasCollections()
                && !persister.isVersioned();
    }

    private static boolean hasCallbacks(Class<?> entity) {
        return Stream.<Class<?>>iterate(entity, type -> type != null, Class::getSuperclass)
                .flatMap(PlainDelete::withListeners)
                .flatMap(type -> Arrays.stream(ReflectionUtils.getAllDeclaredMethods(type)))
                .anyMatch(PlainDelete::isCallback);
    }

    private static Stream<Class<?>> withListeners(Class<?> type) {
        var listeners = type.getDeclaredAnnotation(EntityListeners.class);
        return listeners == null ? Stream.of(type) : Stream.concat(Stream.of(type), Arrays.stream(listeners.value()));
    }

    private static boolean isCallback(Method method) {
        return method.isAnnotationPresent(PreRemove.class) || method.isAnnotationPresent(PostRemove.class);
    }

    /** Integrators (of Envers, say) register listeners, and any of those may ask for the rows that are deleted. */
    private static boolean hasIntegrators(EntityManagerFactory factory) {
        return factory.getProperties().containsKey(INTEGRATORS)
                || ServiceLoader.load(Integrator.class).findFirst().isPresent();
    }
}
