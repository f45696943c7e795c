package education.codeforlife.column;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.BasicValuedModelPart;
import org.hibernate.metamodel.mapping.CollectionPart;
import org.hibernate.metamodel.mapping.EmbeddableValuedModelPart;
import org.hibernate.metamodel.mapping.EntityValuedModelPart;
import org.hibernate.metamodel.mapping.JdbcMapping;
import org.hibernate.metamodel.mapping.ManagedMappingType;
import org.hibernate.metamodel.mapping.ModelPart;
import org.hibernate.metamodel.mapping.SelectableMapping;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.type.descriptor.java.JavaType;

/** Finds the columns of the attributes of entities, as Hibernate maps them. */
final class ColumnTree {

    private final SessionFactoryImplementor factory;
    private final Catalog catalog;
    private final Function<String, EntityColumns> entities;

    /** @param entities the columns of other entities, by name */
    ColumnTree(SessionFactoryImplementor factory, Catalog catalog, Function<String, EntityColumns> entities) {
        this.factory = factory;
        this.catalog = catalog;
        this.entities = entities;
    }

    EntityColumns of(EntityPersister entity) {
        var node = new Node();
        if (entity.getIdentifierMapping() instanceof BasicValuedModelPart key) {
            node.add(entity.getIdentifierMapping().getAttributeName(), -1, key);
        }
        return node.addAll(entity);
    }

    private final class Node {

        private final List<Leaf> leaves = new ArrayList<>();
        private final List<Embedded> embedded = new ArrayList<>();
        private final List<Elements> elements = new ArrayList<>();
        private final Map<String, Supplier<EntityColumns>> within = new HashMap<>();

        EntityColumns addAll(ManagedMappingType type) {
            type.forEachAttributeMapping(this::add);
            return new EntityColumns(
                    List.copyOf(leaves), List.copyOf(embedded), List.copyOf(elements), Map.copyOf(within));
        }

        private void add(AttributeMapping attribute) {
            var name = attribute.getAttributeName();
            if (attribute.isPluralAttributeMapping()) {
                addElements(attribute, attribute.asPluralAttributeMapping().getElementDescriptor());
            } else if (attribute instanceof BasicValuedModelPart basic && isGenerated(attribute, basic)) {
                leaves.add(
                        new Leaf(name, attribute.getStateArrayPosition(), basic.getJdbcMapping(), ColumnRule.UNKNOWN));
            } else {
                add(name, attribute.getStateArrayPosition(), attribute);
            }
        }

        /** A time of {@code @CreationTimestamp}, say, is made too late to be cut off for its column. */
        private boolean isGenerated(AttributeMapping attribute, BasicValuedModelPart part) {
            return attribute.getGenerator() != null
                    && rule(part, part.getJdbcMapping()) instanceof TimeRule time
                    && time.unit() > TimeRule.MICROSECOND;
        }

        void add(String name, int index, ModelPart part) {
            if (part instanceof BasicValuedModelPart basic) {
                leaves.add(new Leaf(name, index, basic.getJdbcMapping(), rule(basic, basic.getJdbcMapping())));
            } else if (part instanceof EmbeddableValuedModelPart embeddable) {
                addEmbeddable(name, index, embeddable);
            } else if (part instanceof EntityValuedModelPart entity) {
                addEntity(name, entity);
            }
        }

        private void addEmbeddable(String name, int index, EmbeddableValuedModelPart part) {
            var type = part.getEmbeddableTypeDescriptor();
            var aggregate = type.getAggregateMapping();
            if (aggregate == null) {
                var columns = new Node().addAll(type);
                embedded.add(new Embedded(name, index, type, columns));
                within.put(name, () -> columns);
            } else {
                leaves.add(new Leaf(name, index, aggregate.getJdbcMapping(), ColumnRule.UNKNOWN));
            }
        }

        /** The elements of a collection, whose values are not in the state of the entity. */
        private void addElements(AttributeMapping attribute, CollectionPart part) {
            var name = attribute.getAttributeName();
            if (part instanceof BasicValuedModelPart basic) {
                var leaf = new Leaf(name, -1, basic.getJdbcMapping(), rule(basic, basic.getJdbcMapping()));
                leaves.add(leaf);
                elements.add(new Elements(attribute, leaf));
            } else if (part instanceof EmbeddableValuedModelPart embeddable) {
                var columns = new Node().addAll(embeddable.getEmbeddableTypeDescriptor());
                within.put(name, () -> columns);
            } else if (part instanceof EntityValuedModelPart entity) {
                addEntity(name, entity);
            }
        }

        private void addEntity(String name, EntityValuedModelPart part) {
            var entity = part.getEntityMappingType().getEntityName();
            within.put(name, () -> entities.apply(entity));
        }
    }

    private ColumnRule rule(SelectableMapping selectable, JdbcMapping mapping) {
        if (selectable.isFormula()) return ColumnRule.EXACT;
        var column = catalog.find(selectable.getContainingTableExpression(), selectable.getSelectionExpression());
        if (column == null) return ColumnRule.EXACT;
        return column.type().startsWith("json")
                ? new JsonRule(json(mapping.getJdbcJavaType()))
                : ColumnRules.of(mapping.getJdbcJavaType().getJavaTypeClass(), column);
    }

    private <T> Function<Object, String> json(JavaType<T> type) {
        if (type.getJavaTypeClass() == String.class) return Object::toString;
        return value -> factory.getSessionFactoryOptions()
                .getJsonFormatMapper()
                .toString(type.cast(value), type, factory.getWrapperOptions());
    }
}
