package education.codeforlife.model;

import education.codeforlife.api.Internal;
import education.codeforlife.softdelete.SoftDeletion;
import jakarta.persistence.EntityGraph;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Subgraph;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.Bindable;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.Type.PersistenceType;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;

/**
 * What is loaded together with the rows of a model, so that reading them needs no further query: relations to one row
 * by a join, relations to many by one more query for all rows, which leaves pages what they are. A single related row
 * is loaded whether it is active or not; a collection leaves inactive rows out by its {@code @SQLRestriction}.
 *
 * @since 0.1.0
 */
@Internal
public final class FetchPlan<E> {

    private final @Nullable EntityGraph<E> toOne;
    private final List<String> toMany;

    private FetchPlan(@Nullable EntityGraph<E> toOne, List<String> toMany) {
        this.toOne = toOne;
        this.toMany = toMany;
    }

    /**
     * The plan for paths such as {@code "teacher.school"}.
     *
     * @throws IllegalArgumentException if a path is not made of relations, or goes through a collection that does not
     *     leave out inactive rows
     */
    public static <E> FetchPlan<E> of(EntityManager entities, Model<E> model, Collection<String> paths) {
        var graph = entities.createEntityGraph(model.type());
        var toMany = new ArrayList<String>();
        for (var path : paths) {
            var steps = path.split("\\.");
            if (isToOne(model.entityType(), steps)) {
                addToOne(graph, steps);
            } else {
                toMany.add(fetchJoins(model.name(), steps));
            }
        }
        return new FetchPlan<>(paths.size() > toMany.size() ? graph : null, List.copyOf(toMany));
    }

    private static boolean isToOne(ManagedType<?> type, String[] steps) {
        boolean toOne = true;
        ManagedType<?> at = type;
        for (int i = 0; i < steps.length; i++) {
            var attribute = at.getAttribute(steps[i]);
            toOne &= !attribute.isCollection();
            if (i == steps.length - 1 && isOfValues(attribute)) return false;
            at = target(attribute);
            if (attribute.isCollection()) requireActive(attribute, at.getJavaType());
        }
        return toOne;
    }

    /** Returns whether the attribute is a collection of text, numbers and the like. */
    private static boolean isOfValues(Attribute<?, ?> attribute) {
        return attribute instanceof PluralAttribute<?, ?, ?> many
                && many.getElementType().getPersistenceType() == PersistenceType.BASIC;
    }

    private static void requireActive(Attribute<?, ?> collection, Class<?> element) {
        if (!SoftDeletion.of(element).isDeclared()) return;
        if (collection.getJavaMember() instanceof AnnotatedElement member
                && member.isAnnotationPresent(SQLRestriction.class)) {
            return;
        }
        throw new IllegalArgumentException(
                "The collection \"%s\" of %s has inactive rows: add @SQLRestriction(\"is_active\")"
                        .formatted(
                                collection.getName(),
                                collection.getDeclaringType().getJavaType().getSimpleName()));
    }

    private static ManagedType<?> target(Attribute<?, ?> attribute) {
        var element = attribute instanceof PluralAttribute<?, ?, ?> many
                ? many.getElementType()
                : ((jakarta.persistence.metamodel.SingularAttribute<?, ?>) attribute).getType();
        if (attribute instanceof Bindable<?> && element instanceof ManagedType<?> type) return type;
        throw new IllegalArgumentException("Cannot fetch \"" + attribute.getName() + "\": it is not an association");
    }

    private static void addToOne(EntityGraph<?> graph, String[] steps) {
        Subgraph<?> at = graph.addSubgraph(steps[0]);
        for (int i = 1; i < steps.length; i++) at = at.addSubgraph(steps[i]);
    }

    private static String fetchJoins(String entity, String[] steps) {
        var query = new StringBuilder("select e from " + entity + " e");
        var alias = "e";
        for (var step : steps) {
            query.append(" left join fetch ").append(alias).append('.').append(step);
            alias = alias + '_' + step;
            query.append(' ').append(alias);
        }
        return query.append(" where e in (:rows)").toString();
    }

    /** What the query for the rows themselves joins; {@code null} for nothing. */
    @Nullable
    EntityGraph<E> toOne() {
        return toOne;
    }

    /** Loads the relations to many rows of the given rows. */
    void loadToMany(EntityManager entities, Collection<E> rows) {
        if (rows.isEmpty()) return;
        for (var query : toMany) {
            entities.createQuery(query).setParameter("rows", rows).getResultList();
        }
    }
}
