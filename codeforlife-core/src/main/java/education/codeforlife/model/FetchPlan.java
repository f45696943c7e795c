package education.codeforlife.model;

import education.codeforlife.api.Internal;
import education.codeforlife.softdelete.SoftDeletion;
import jakarta.persistence.EntityGraph;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.Bindable;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.Type.PersistenceType;
import java.lang.reflect.AnnotatedElement;
import java.util.Collection;
import java.util.List;
import org.hibernate.annotations.SQLRestriction;
import org.hibernate.jpa.SpecHints;
import org.jspecify.annotations.Nullable;

/**
 * What is loaded together with the rows of a model, so that reading them needs no further query: relations to one row
 * by a join, relations to many by one more query for all rows, which leaves pages what they are. Eager associations of
 * the rows and of what is loaded with them are part of it; all others stay lazy. A single related row
 * is loaded whether it is active or not; a collection leaves inactive rows out by its {@code @SQLRestriction}.
 *
 * @since 0.1.0
 */
@Internal
public final class FetchPlan<E> {

    private final Model<E> model;
    private final FetchNode loaded;
    private final String joins;
    private final @Nullable EntityGraph<E> toOne;
    private final List<EntityGraph<E>> toMany;

    private FetchPlan(Model<E> model, FetchNode loaded, @Nullable EntityGraph<E> toOne, List<EntityGraph<E>> toMany) {
        this.model = model;
        this.loaded = loaded;
        this.joins = loaded.joins("e");
        this.toOne = toOne;
        this.toMany = toMany;
    }

    /**
     * The plan for paths such as {@code "teacher.school"}.
     *
     * @throws IllegalArgumentException if a path is not made of relations, or goes through a collection that does not
     *     leave out inactive rows, or if too many associations are eager
     */
    public static <E> FetchPlan<E> of(EntityManager entities, Model<E> model, Collection<String> paths) {
        var type = EntityMappings.of(entities.getEntityManagerFactory(), model.type());
        var rows = FetchNode.root(type);
        for (var path : paths) rows.add(steps(model.entityType(), path));
        var key = model.loadedForKey();
        if (key != null) rows.add(steps(model.entityType(), key));
        EagerAssociations.addTo(rows, type);
        boolean joins = rows.hasToOne() || EagerAssociations.isIn(type);
        boolean graph = joins && !EagerAssociations.areJoined(rows);
        var toOne = graph ? entities.createEntityGraph(model.type()) : null;
        if (toOne != null) rows.addToOne(toOne);
        return new FetchPlan<>(model, rows, toOne, toMany(entities, model, rows));
    }

    private static <E> List<EntityGraph<E>> toMany(EntityManager entities, Model<E> model, FetchNode rows) {
        return rows.toMany().stream()
                .map(path -> {
                    var graph = entities.createEntityGraph(model.type());
                    rows.addPath(path, graph);
                    return graph;
                })
                .toList();
    }

    private static List<String> steps(ManagedType<?> type, String path) {
        var steps = List.of(path.split("\\."));
        ManagedType<?> at = type;
        for (int i = 0; i < steps.size(); i++) {
            var attribute = at.getAttribute(steps.get(i));
            if (i == steps.size() - 1 && isOfValues(attribute)) return steps;
            at = target(attribute);
            if (attribute.isCollection()) requireActive(attribute, at.getJavaType());
        }
        return steps;
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
                : ((SingularAttribute<?, ?>) attribute).getType();
        if (attribute instanceof Bindable<?> && element instanceof ManagedType<?> type) return type;
        throw new IllegalArgumentException("Cannot fetch \"" + attribute.getName() + "\": it is not an association");
    }

    /**
     * The graph that a query for the rows is given; {@code null} if it joins what is loaded itself. Hibernate translates
     * a query with a graph for each request.
     */
    @Nullable
    EntityGraph<E> graph() {
        return toOne;
    }

    /** Returns whether a query for the rows joins what is loaded with them. */
    boolean isJoined() {
        return toOne == null && !joins.isEmpty();
    }

    /** Returns what a query in HQL for rows {@code e} joins to them. */
    String joins() {
        return isJoined() ? joins : "";
    }

    /** Joins what is loaded to the rows of a criteria query. */
    void joinTo(Root<E> rows) {
        if (isJoined()) loaded.joinTo(rows);
    }

    /** Returns the rows with the primary keys. */
    List<E> rows(EntityManager entities, Collection<?> ids) {
        return ids.isEmpty() ? List.of() : loadJoined(entities, "e." + model.primaryKey(), ids);
    }

    /** Loads the relations to one row of rows that were made, unless they are at hand. */
    void loadToOne(EntityManager entities, Collection<E> rows) {
        var missing = rows.stream().filter(row -> !loaded.isLoaded(row)).toList();
        if (!missing.isEmpty()) loadJoined(entities, "e", missing);
    }

    private List<E> loadJoined(EntityManager entities, String expression, Collection<?> values) {
        return load(entities, joins(), expression, values, toOne);
    }

    /** Loads the relations to many rows of the given rows. */
    void loadToMany(EntityManager entities, Collection<E> rows) {
        if (rows.isEmpty()) return;
        for (var graph : toMany) load(entities, "", "e", rows, graph);
    }

    private List<E> load(
            EntityManager entities,
            String joined,
            String expression,
            Collection<?> values,
            @Nullable EntityGraph<E> graph) {
        var statement = "select e from " + model.name() + " e" + joined + " where " + expression + " in (:values)";
        var query = entities.createQuery(statement, model.type()).setParameter("values", values);
        if (graph != null) query.setHint(SpecHints.HINT_SPEC_FETCH_GRAPH, graph);
        return query.getResultList();
    }
}
