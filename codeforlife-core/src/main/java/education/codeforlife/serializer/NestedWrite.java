package education.codeforlife.serializer;

import java.util.Collection;
import java.util.function.BiConsumer;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;

/** Writes one row whose record has nested values. */
final class NestedWrite<E, W> {

    private final Row<E, W> row;
    private final WritePlan plan;
    private final Object entity;
    private final Record data;
    private final Collection<Binding> sent;

    NestedWrite(Row<E, W> row, WritePlan plan) {
        this.row = row;
        this.plan = plan;
        this.entity = Hibernate.unproxy(row.entity());
        this.data = (Record) row.data();
        this.sent = plan.sent(data, row.presence());
    }

    /** Takes children out that were not sent again. */
    void remove() {
        each((binding, value) -> binding.remove(entity, value, row.writing()));
    }

    boolean isRemoving() {
        return row.writing().isRemoving();
    }

    boolean isReplacing() {
        return row.writing().isReplacing();
    }

    /** Writes to children that stay. */
    void change() {
        each((binding, value) -> binding.change(entity, value, row.writing()));
    }

    /** Writes the row as a whole. */
    void update(Writer<E, W> writer) {
        plan.update(writer, row.entity(), row.data(), row.presence(), sent);
        each((binding, value) -> binding.write(entity, value, row.writing()));
    }

    private void each(BiConsumer<Binding, @Nullable Object> work) {
        for (var binding : sent) {
            work.accept(binding, plan.shape().value(data, binding.component().name()));
        }
    }
}
