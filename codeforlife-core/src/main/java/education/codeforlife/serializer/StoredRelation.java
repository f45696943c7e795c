package education.codeforlife.serializer;

import jakarta.persistence.PersistenceUnitUtil;
import org.jspecify.annotations.Nullable;

/** Returns the value that a component would have for a stored value: for a related row, its key. */
record StoredRelation(PersistenceUnitUtil identifiers) {

    @Nullable
    Object of(RecordShape.Component component, @Nullable Object value) {
        return component.element() instanceof RelatedType ? related(value) : value;
    }

    @Nullable
    Object related(@Nullable Object row) {
        if (row == null) return null;
        var key = identifiers.getIdentifier(row);
        return key == null ? null : Related.of(key, row);
    }
}
