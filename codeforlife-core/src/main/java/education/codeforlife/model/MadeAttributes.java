package education.codeforlife.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.EntityAssociationMapping;
import org.hibernate.metamodel.mapping.ForeignKeyDescriptor;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.metamodel.mapping.SelectableMapping;
import org.hibernate.persister.entity.EntityPersister;

/**
 * The attributes of an entity that the database may store with other values than it is given.
 *
 * @param values those that are not relations
 * @param related relations to one row
 * @param areOrdered whether a collection has the order that a query gives it
 */
record MadeAttributes(List<String> values, List<String> related, boolean areOrdered) {

    /** Matches the placeholders that Hibernate writes by default for some types. */
    private static final Pattern PLAIN = Pattern.compile("\\?|cast\\(\\? as [^()]+(\\([^()]*\\))?\\)");

    static MadeAttributes of(EntityPersister persister) {
        var values = new ArrayList<String>();
        var related = new ArrayList<String>();
        boolean ordered = false;
        for (int i = 0; i < persister.getNumberOfAttributeMappings(); i++) {
            var attribute = persister.getAttributeMapping(i);
            if (attribute instanceof PluralAttributeMapping many) {
                ordered |= many.getOrderByFragment() != null || many.getManyToManyOrderByFragment() != null;
            } else if (attribute instanceof EntityAssociationMapping association) {
                if (isOfRow(association) && isNotWritten(attribute) && !isOfKey(attribute, persister)) {
                    related.add(attribute.getAttributeName());
                }
            } else if (isMade(attribute, persister)) {
                values.add(attribute.getAttributeName());
            }
        }
        return new MadeAttributes(List.copyOf(values), List.copyOf(related), ordered);
    }

    /** The inverse side of a one-to-one is stored in the other row. */
    private static boolean isOfRow(EntityAssociationMapping association) {
        return association.getSideNature() == ForeignKeyDescriptor.Nature.KEY;
    }

    private static boolean isNotWritten(AttributeMapping attribute) {
        var metadata = attribute.getAttributeMetadata();
        return !metadata.isInsertable() && !metadata.isUpdatable();
    }

    /** Returns whether the attribute has {@code @MapsId}: then the key is derived from the association. */
    private static boolean isOfKey(AttributeMapping attribute, EntityPersister persister) {
        return columns(attribute).equals(Set.of(persister.getIdentifierColumnNames()));
    }

    private static Set<String> columns(AttributeMapping attribute) {
        var columns = new HashSet<String>();
        attribute.forEachSelectable((index, column) -> columns.add(column.getSelectionExpression()));
        return columns;
    }

    private static boolean isMade(AttributeMapping attribute, EntityPersister persister) {
        var generator = attribute.getGenerator();
        if (generator != null && generator.generatedOnExecution()) return false; // which Hibernate reads
        var made = new ArrayList<SelectableMapping>();
        attribute.forEachSelectable((index, column) -> {
            if (isMade(column)) made.add(column);
        });
        return !made.isEmpty()
                || persister.isDynamicInsert()
                        && attribute.getAttributeMetadata().isNullable();
    }

    private static boolean isMade(SelectableMapping column) {
        return column.isFormula()
                || !column.isInsertable() && !column.isUpdateable()
                || column.getCustomWriteExpression() != null
                        && !PLAIN.matcher(column.getCustomWriteExpression()).matches();
    }

    boolean isEmpty() {
        return values.isEmpty() && related.isEmpty();
    }
}
