package education.codeforlife.column;

import org.hibernate.metamodel.mapping.EmbeddableMappingType;
import org.jspecify.annotations.Nullable;

/** An attribute that is an embeddable, whose columns are those of its owner's table. */
record Embedded(String name, int index, EmbeddableMappingType type, EntityColumns columns) {

    @Nullable
    Object[] values(Object embeddable) {
        return type.getValues(embeddable);
    }

    /** Returns the embeddable with other values: a new one if it is a record. */
    Object with(Object embeddable, @Nullable Object[] values) {
        if (embeddable.getClass().isRecord()) {
            return type.getRepresentationStrategy().getInstantiator().instantiate(() -> values);
        }
        type.setValues(embeddable, values);
        return embeddable;
    }
}
