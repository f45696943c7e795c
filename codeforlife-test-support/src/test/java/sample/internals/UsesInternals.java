package sample.internals;

import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerGroup;
import org.hibernate.internal.SessionImpl;
import org.hibernate.persister.entity.EntityPersister;

final class UsesInternals {

    Object factory(SessionFactory factory) {
        return factory.unwrap(SessionFactoryImplementor.class);
    }

    Object context(SessionImpl session) {
        return session.getPersistenceContextInternal();
    }

    boolean isNoticed(EventListenerGroup<?> group) {
        return group.count() > 1;
    }

    Object factory(EntityPersister persister) {
        return persister.getFactory();
    }
}
