package education.codeforlife.model;

import jakarta.persistence.EntityListeners;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PreRemove;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.persister.entity.EntityPersister;
import org.springframework.util.ReflectionUtils;

/** Tells whether rows can be deleted unseen: when there is nothing to do for each of them. */
final class PlainDelete {

    /** Settings of Hibernate that name integrators and interceptors. */
    private static final List<String> LISTENING = List.of(
            "hibernate.integrator_provider",
            "hibernate.session_factory.interceptor",
            "hibernate.session_factory.session_scoped_interceptor");

    private PlainDelete() {}

    static boolean isEnoughFor(EntityPersister persister, EntityManagerFactory factory) {
        return isOneRow(persister)
                && isDeletedAsUsual(persister)
                && !hasCallbacks(persister.getMappedClass())
                && !isHeard(factory);
    }

    /** No other tables, related rows or versions are concerned, and no subclass has any. */
    private static boolean isOneRow(EntityPersister persister) {
        return persister.getSubclassTableSpan() == 1
                && !persister.hasSubclasses()
                && !persister.hasCascadeDelete()
                && !persister.hasCollections()
                && !persister.isVersioned();
    }

    /** {@code @SQLDelete} replaces the statement that deletes a row, but no query. */
    private static boolean isDeletedAsUsual(EntityPersister persister) {
        return Stream.of(persister.getTableMappings()).allMatch(table -> table.getDeleteCustomSql() == null);
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

    /** Interceptors, and the listeners that integrators (of Envers, say) register, may ask for the rows. */
    private static boolean isHeard(EntityManagerFactory factory) {
        return LISTENING.stream().anyMatch(factory.getProperties()::containsKey)
                || ServiceLoader.load(Integrator.class).findFirst().isPresent();
    }
}
