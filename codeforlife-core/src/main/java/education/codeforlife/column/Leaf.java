package education.codeforlife.column;

import education.codeforlife.error.FieldError;
import org.hibernate.bytecode.enhance.spi.LazyPropertyInitializer;
import org.hibernate.metamodel.mapping.JdbcMapping;
import org.jspecify.annotations.Nullable;

/**
 * An attribute with one column.
 *
 * @param index of the attribute in the state of its entity or embeddable; -1 for a primary key
 */
record Leaf(String name, int index, JdbcMapping mapping, ColumnRule rule) {

    @Nullable
    FieldError refusal(Object value) {
        return isValue(value) ? rule.refusal(mapping.convertToRelationalValue(value)) : null;
    }

    /** Returns the bounds of the attribute's values of the type. Converted ones have no known bounds. */
    ColumnBounds bounds(Class<?> type) {
        boolean plain = mapping.getValueConverter() == null
                && mapping.getMappedJavaType().getJavaTypeClass().isAssignableFrom(type);
        return plain ? rule.bounds() : ColumnBounds.NONE;
    }

    /** Returns the value in the form that the column has it in; the same instance if that is no other. */
    Object stored(Object value) {
        if (rule == ColumnRule.EXACT || !isValue(value)) return value;
        var relational = mapping.convertToRelationalValue(value);
        var stored = rule.stored(relational);
        return stored.equals(relational) ? value : mapping.convertToDomainValue(stored);
    }

    /** A component of the same name may have another type, and an attribute may not be loaded. */
    private boolean isValue(Object value) {
        return value != LazyPropertyInitializer.UNFETCHED_PROPERTY
                && mapping.getMappedJavaType().getJavaTypeClass().isInstance(value);
    }
}
