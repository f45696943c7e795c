package education.codeforlife.serializer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;

/** Completes the record of a row with what is stored of the row. */
record Completion<E, W>(Row<E, W> row, WritePlan plan, Writer<E, W> writer) implements Complete {

    @Override
    public RecordShape shape() {
        return plan.shape();
    }

    @Override
    public Record of(Record data) {
        var own = writer.stored(row.entity());
        var entity = Hibernate.unproxy(row.entity());
        return complete(
                data,
                shape(),
                component ->
                        own != null ? shape().value((Record) own, component.name()) : plan.stored(component, entity),
                plan::binding,
                row.writing());
    }

    @Override
    public Complete within(RecordShape.Component component, Record data) {
        return within(component, plan.binding(component.name()), row.writing());
    }

    private static Complete within(RecordShape.Component component, @Nullable Binding binding, Writing writing) {
        var object = binding == null ? null : binding.object();
        return object == null ? new AsSent(Objects.requireNonNull(component.nested())) : new Nested(object, writing);
    }

    private static Record complete(
            Record data,
            RecordShape shape,
            Function<RecordShape.Component, @Nullable Object> stored,
            Function<String, @Nullable Binding> bindings,
            Writing writing) {
        return shape.make(component -> writing.presence().has(data, component.name())
                ? completed(shape.value(data, component.name()), bindings.apply(component.name()), writing)
                : stored.apply(component));
    }

    private static @Nullable Object completed(@Nullable Object value, @Nullable Binding binding, Writing writing) {
        var object = binding == null ? null : binding.object();
        if (object == null) return value;
        if (value instanceof Record data) return new Nested(object, writing).of(data);
        if (!(value instanceof Collection<?> elements)) return value;
        var completed = new ArrayList<@Nullable Object>();
        for (var element : elements) completed.add(completed(element, binding, writing));
        return value instanceof Set<?> ? new LinkedHashSet<>(completed) : completed;
    }

    /** An object that the engine writes. */
    private record Nested(ObjectBinding object, Writing writing) implements Complete {

        @Override
        public RecordShape shape() {
            return object.shape();
        }

        @Override
        public Record of(Record data) {
            var stored = writing.stored(data);
            var target = stored == null ? object.blank() : stored;
            return complete(data, shape(), component -> object.stored(target, component), object::component, writing);
        }

        @Override
        public Complete within(RecordShape.Component component, Record data) {
            return Completion.within(component, object.component(component.name()), writing);
        }
    }

    /** An object that the serializer itself writes: nothing is known of it but what was sent. */
    record AsSent(RecordShape shape) implements Complete {

        @Override
        public Record of(Record data) {
            return data;
        }

        @Override
        public Complete within(RecordShape.Component component, Record data) {
            return new AsSent(Objects.requireNonNull(component.nested()));
        }
    }
}
