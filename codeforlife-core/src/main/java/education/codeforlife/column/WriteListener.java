package education.codeforlife.column;

import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.event.spi.PreInsertEvent;
import org.hibernate.event.spi.PreInsertEventListener;
import org.hibernate.event.spi.PreUpdateEvent;
import org.hibernate.event.spi.PreUpdateEventListener;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/** Judges what is about to be sent to the database: by then callbacks and cascades have set their values. */
final class WriteListener implements PreInsertEventListener, PreUpdateEventListener {

    private final HibernateColumns columns;

    WriteListener(HibernateColumns columns) {
        this.columns = columns;
    }

    @Override
    public boolean onPreInsert(PreInsertEvent event) {
        judge(event.getSession(), event.getPersister(), event.getEntity(), event.getState(), null);
        return false;
    }

    @Override
    public boolean onPreUpdate(PreUpdateEvent event) {
        judge(event.getSession(), event.getPersister(), event.getEntity(), event.getState(), event.getOldState());
        return false;
    }

    private void judge(
            SharedSessionContractImplementor session,
            EntityPersister persister,
            Object entity,
            @Nullable Object[] state,
            @Nullable Object @Nullable [] old) {
        var known = columns.of(session, persister.getEntityName());
        known.judge(entity, state, old, refusal -> {
            throw new UnstorableException(refusal);
        });
        columns.settle(persister, known, entity, state);
    }
}
