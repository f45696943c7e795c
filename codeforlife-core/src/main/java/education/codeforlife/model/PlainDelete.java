package education.codeforlife.model;

import java.util.stream.Stream;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.jpa.event.spi.CallbackType;
import org.hibernate.persister.entity.EntityPersister;

/** Tells whether rows can be deleted unseen: when there is nothing to do for each of them. */
final class PlainDelete {

    private PlainDelete() {}

    static boolean isEnoughFor(EntityPersister persister, SessionFactoryImplementor factory) {
        return isOneRow(persister) && !isNoticed(persister.getMappedClass(), factory);
    }

    /** No other tables, related rows or versions are concerned. */
    private static boolean isOneRow(EntityPersister persister) {
        return persister.getSubclassTableSpan() == 1
                && !persister.hasCascadeDelete()
                && !persister.hasCollections()
                && !persister.isVersioned();
    }

    /** Hibernate has two listeners of its own: for constraints on deletion, and for callbacks of the entity. */
    private static boolean isNoticed(Class<?> entity, SessionFactoryImplementor factory) {
        var listeners = factory.getEventListenerGroups();
        var callbacks = factory.getEventEngine().getCallbackRegistry();
        return listeners.eventListenerGroup_PRE_DELETE.count() > 1
                || listeners.eventListenerGroup_POST_DELETE.count() > 1
                || listeners.eventListenerGroup_POST_COMMIT_DELETE.count() > 0
                || Stream.of(CallbackType.PRE_REMOVE, CallbackType.POST_REMOVE)
                        .anyMatch(type -> callbacks.hasRegisteredCallbacks(entity, type));
    }
}
