package education.codeforlife.model;

import education.codeforlife.database.UniqueIndexes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnitUtil;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.metamodel.Attribute.PersistentAttributeType;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Hibernate;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/**
 * The attribute that rows are looked up by: one of their own, or of a row that each of them leads to, such as
 * {@code student.id}.
 *
 * @param text the path, as the view set declares it
 * @param steps the associations that lead to the row with the attribute, and the attribute
 */
record KeyPath(String text, List<Step> steps) {

    /** An attribute of the path, and the entity that has it. */
    private record Step(
            EntityType<?> type,
            EntityPersister persister,
            PersistenceUnitUtil identifiers,
            SingularAttribute<?, ?> attribute) {

        static Step of(EntityManagerFactory factory, EntityType<?> type, String name) {
            var persister = EntityMappings.of(factory, type.getJavaType());
            return new Step(type, persister, factory.getPersistenceUnitUtil(), type.getSingularAttribute(name));
        }

        String name() {
            return attribute.getName();
        }

        boolean isPrimaryKey() {
            return attribute.isId();
        }

        @Nullable
        Object value(Object row) {
            if (isPrimaryKey()) return identifiers.getIdentifier(row);
            return persister.getPropertyValue(Hibernate.unproxy(row), name());
        }

        boolean isUnique(UniqueIndexes indexes) {
            if (isPrimaryKey() || attribute.getPersistentAttributeType() == PersistentAttributeType.ONE_TO_ONE) {
                return true;
            }
            if (!attribute.isAssociation() && MappingCheck.isUnique(type, persister, name())) return true;
            return !indexes.isAmbiguous(persister.getIdentifierTableName(), column());
        }

        String column() {
            return persister.getPropertyColumnNames(name())[0];
        }
    }

    /**
     * Returns the path of the name of an attribute, or of several that are joined by dots.
     *
     * @throws IllegalArgumentException if the entity does not have the attribute
     * @throws IllegalStateException if an attribute of the path is not there, or does not lead to one row
     */
    static KeyPath of(EntityManagerFactory factory, EntityType<?> type, String text) {
        var names = List.of(text.split("\\.", -1));
        if (names.size() == 1) return new KeyPath(text, List.of(Step.of(factory, type, text)));
        var steps = new ArrayList<Step>();
        EntityType<?> at = type;
        for (var name : names) {
            if (at == null || !isSingle(at, name)) throw unknown(type, text, name);
            var step = Step.of(factory, at, name);
            steps.add(step);
            at = step.attribute().getType() instanceof EntityType<?> next ? next : null;
        }
        return new KeyPath(text, List.copyOf(steps));
    }

    private static boolean isSingle(EntityType<?> type, String name) {
        return type.getSingularAttributes().stream()
                .anyMatch(attribute -> attribute.getName().equals(name));
    }

    private static IllegalStateException unknown(EntityType<?> type, String text, String name) {
        return new IllegalStateException("Unsupported lookup \"" + text + "\" of " + type.getName() + ": \"" + name
                + "\" is not an attribute on the path; let the path lead through relations to one row to an attribute"
                + " that is unique");
    }

    /** Returns whether the attribute is the row's own. */
    boolean isOwn() {
        return steps.size() == 1;
    }

    Class<?> type() {
        return last().attribute().getJavaType();
    }

    EntityPersister persister() {
        return last().persister();
    }

    String attribute() {
        return last().name();
    }

    private Step last() {
        return steps.get(steps.size() - 1);
    }

    /** Returns the value of the row; {@code null} if it, or a row on the path, is absent. */
    @Nullable
    Object valueOf(Object row) {
        Object at = row;
        for (var step : steps) {
            if (at == null) return null;
            at = step.value(at);
        }
        return at;
    }

    /** Returns the expression for the key in a query for the rows. */
    Path<Object> of(Path<?> row) {
        Path<?> at = row;
        for (var step : steps.subList(0, steps.size() - 1)) at = at.get(step.name());
        return at.get(attribute());
    }

    /** Returns the path to the row that has the key, if reading the key loads that row; else {@code null}. */
    @Nullable
    String loaded() {
        int count = steps.size() - (last().isPrimaryKey() ? 2 : 1);
        if (count <= 0) return null;
        return String.join(".", steps.subList(0, count).stream().map(Step::name).toList());
    }

    /** @throws IllegalStateException if two rows may have the same key */
    void requireUnique(EntityManager entities) {
        var indexes = new UniqueIndexes(entities);
        for (var step : steps) {
            if (!step.isUnique(indexes)) throw ambiguous(step);
        }
    }

    private IllegalStateException ambiguous(Step step) {
        var name = steps.get(0).type().getName();
        if (isOwn()) {
            return new IllegalStateException("Ambiguous lookup: " + text + " of " + name
                    + " is not unique: add a unique constraint on " + step.column() + ", and @Column(unique = true)");
        }
        return new IllegalStateException(
                "Ambiguous lookup: " + text + " of " + name + " is not unique, because several rows of "
                        + step.type().getName() + " may have the same " + step.name() + ": add a unique constraint on "
                        + step.column() + ", or look rows up by another attribute");
    }
}
