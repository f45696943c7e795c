package education.codeforlife.model;

import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.Interceptor;
import org.hibernate.cfg.ValidationSettings;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerGroup;
import org.hibernate.event.spi.EventEngine;
import org.hibernate.internal.EmptyInterceptor;
import org.hibernate.jpa.event.spi.CallbackType;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/** Tells whether rows can be deleted unseen: when there is nothing to do for each of them. */
final class PlainDelete {

    /** Packages of Hibernate whose listeners do what a deletion by query does, too. */
    private static final List<String> STANDARD = List.of("org.hibernate.event.", "org.hibernate.boot.beanvalidation");

    private PlainDelete() {}

    static boolean isEnoughFor(EntityPersister persister, EntityManagerFactory factory) {
        var events = factory.unwrap(SessionFactoryImplementor.class).getEventEngine();
        return isOneRow(persister)
                && isDeletedAsUsual(persister)
                && !hasCallbacks(persister.getMappedClass(), events);
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

    private static boolean hasCallbacks(Class<?> entity, EventEngine events) {
        var callbacks = events.getCallbackRegistry();
        return callbacks.hasRegisteredCallbacks(entity, CallbackType.PRE_REMOVE)
                || callbacks.hasRegisteredCallbacks(entity, CallbackType.POST_REMOVE);
    }

    /**
     * Returns whether a listener (of Envers, say) or an interceptor may ask for the rows that are deleted. Listeners may
     * be added after the start.
     */
    static boolean isHeard(EntityManagerFactory factory) {
        var hibernate = factory.unwrap(SessionFactoryImplementor.class);
        var options = hibernate.getSessionFactoryOptions();
        return isExtended(options.getInterceptor())
                || options.getStatelessInterceptorImplementorSupplier() != null
                || hibernate.getProperties().containsKey(ValidationSettings.JAKARTA_REMOVE_VALIDATION_GROUP)
                || hasListeners(hibernate);
    }

    private static boolean isExtended(@Nullable Interceptor interceptor) {
        return interceptor != null && !(interceptor instanceof EmptyInterceptor);
    }

    private static boolean hasListeners(SessionFactoryImplementor hibernate) {
        var groups = hibernate.getEventListenerGroups();
        return Stream.of(
                        groups.eventListenerGroup_DELETE,
                        groups.eventListenerGroup_PRE_DELETE,
                        groups.eventListenerGroup_POST_DELETE,
                        groups.eventListenerGroup_POST_COMMIT_DELETE)
                .anyMatch(PlainDelete::isExtended);
    }

    private static boolean isExtended(EventListenerGroup<?> group) {
        for (var listener : group.listeners()) {
            var name = listener.getClass().getName();
            if (STANDARD.stream().noneMatch(name::startsWith)) return true;
        }
        return false;
    }
}
