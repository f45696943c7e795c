package education.codeforlife.filter;

import education.codeforlife.softdelete.ActivePath;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.Bindable;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.Metamodel;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import java.lang.reflect.AnnotatedElement;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.data.core.TypeInformation;
import org.springframework.util.ClassUtils;

/**
 * An attribute of a model or of a row it leads to, such as {@code klass.teacher.id}. Over to-one associations it joins
 * outwards, so that no row is lost to a condition that others are alternatives of; over a to-many it asks whether such
 * a row exists, so that none is found twice.
 */
record AttributePath(Class<?> model, List<String> segments, Class<?> owner, Class<?> type, boolean toMany) {

    /** @throws IllegalStateException if a class on the path does not have the property */
    static AttributePath of(Class<?> model, String path) {
        var segments = List.of(path.split("\\.", -1));
        TypeInformation<?> type = TypeInformation.of(model);
        Class<?> owner = model;
        boolean toMany = false;
        for (var segment : segments) {
            owner = type.getType();
            type = type.getProperty(segment);
            if (type == null) throw unknown(model, path);
            toMany |= isMany(type);
            if (isMany(type)) type = type.getRequiredActualType();
        }
        return new AttributePath(
                model, segments, owner, ClassUtils.resolvePrimitiveIfNecessary(type.getType()), toMany);
    }

    /** The primary key of an entity. */
    static AttributePath ofKey(Class<?> model) {
        for (Class<?> type = model; type != null; type = type.getSuperclass()) {
            for (var field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(Id.class)) return of(model, field.getName());
            }
            for (var getter : BeanUtils.getPropertyDescriptors(type)) {
                var method = getter.getReadMethod();
                if (method != null && method.isAnnotationPresent(Id.class)) return of(model, getter.getName());
            }
        }
        throw new IllegalStateException("Cannot select rows of " + model.getSimpleName()
                + " by their primary key: pass an entity with one attribute that has @Id");
    }

    private static boolean isMany(TypeInformation<?> type) {
        return type.isMap() || Collection.class.isAssignableFrom(type.getType());
    }

    private static IllegalStateException unknown(Class<?> model, String path) {
        return new IllegalStateException("Unknown attribute \"" + path + "\" of " + model.getSimpleName()
                + " in a filter: name a persistent one");
    }

    /** @throws IllegalStateException when an attribute on the path is not persistent, or the last is not a value */
    void validate(Metamodel metamodel) {
        if (end(metamodel) != null) {
            throw new IllegalStateException(
                    "Cannot filter by \"" + this + "\" of " + model.getSimpleName() + ": name one of its attributes");
        }
    }

    /** @throws IllegalStateException when an attribute on the path is not persistent, or the last is embedded */
    void validatePresence(Metamodel metamodel) {
        if (!isRow()) validate(metamodel);
        end(metamodel);
    }

    private @Nullable ManagedType<?> end(Metamodel metamodel) {
        ManagedType<?> managed = metamodel.managedType(model);
        for (int i = 0; i < segments.size(); i++) {
            if (managed == null || !hasAttribute(managed, segments.get(i))) throw unknown(model, toString());
            managed = target(managed.getAttribute(segments.get(i)));
        }
        return managed;
    }

    private static boolean hasAttribute(ManagedType<?> managed, String name) {
        return managed.getAttributes().stream().map(Attribute::getName).anyMatch(name::equals);
    }

    private static @Nullable ManagedType<?> target(Attribute<?, ?> attribute) {
        var type = attribute instanceof PluralAttribute<?, ?, ?> plural
                ? plural.getElementType()
                : ((SingularAttribute<?, ?>) attribute).getType();
        return type instanceof ManagedType<?> managed ? managed : null;
    }

    /** Rows of which the attribute, or one of them, fulfils the condition; that of an inactive row is absent. */
    Predicate matches(
            Root<?> root,
            CriteriaQuery<?> query,
            CriteriaBuilder builder,
            Function<Expression<?>, Predicate> condition) {
        if (!toMany) return fulfils(root, JoinType.LEFT, builder, condition);
        var rows = query.subquery(Integer.class);
        var row = rows.correlate(root);
        return builder.exists(rows.select(builder.literal(1)).where(fulfils(row, JoinType.INNER, builder, condition)));
    }

    /** The other rows: null fulfils no condition. */
    Predicate matchesNot(
            Root<?> root,
            CriteriaQuery<?> query,
            CriteriaBuilder builder,
            Function<Expression<?>, Predicate> condition) {
        var matches = matches(root, query, builder, condition);
        if (toMany) return matches.not();
        var value = ActivePath.of(root, segments, JoinType.LEFT, builder).value();
        return builder.or(value.isNull(), matches.not());
    }

    /** Rows that have a value; that of an inactive row, and an inactive row itself, is absent. */
    Predicate isPresent(Root<?> root, CriteriaQuery<?> query, CriteriaBuilder builder) {
        return matches(root, query, builder, Expression::isNotNull);
    }

    private boolean isRow() {
        return AnnotationUtils.findAnnotation(type, Entity.class) != null;
    }

    /** Returns whether the last attribute is one of a row of the type. */
    boolean ownerIs(Class<?> related) {
        return owner.isAssignableFrom(related) || related.isAssignableFrom(owner);
    }

    String last() {
        return segments.get(segments.size() - 1);
    }

    /** Returns whether values of the type can be values of the attribute. */
    boolean holds(Class<?> other) {
        return type == ClassUtils.resolvePrimitiveIfNecessary(other);
    }

    private Predicate fulfils(
            From<?, ?> root, JoinType joinType, CriteriaBuilder builder, Function<Expression<?>, Predicate> condition) {
        var path = isRow()
                ? ActivePath.ofRow(root, segments, joinType, builder)
                : ActivePath.of(root, segments, joinType, builder);
        return path.fulfils(condition.apply(path.value()), builder);
    }

    /**
     * Finds the value of a row, whatever row it belongs to. The key of a related row is the value of the column that
     * refers to that row, which is not joined for it.
     */
    ActivePath value(From<?, ?> row, JoinType joinType, CriteriaBuilder builder) {
        if (segments.size() == 1) return ActivePath.of(row, segments, joinType, builder);
        var reference = ActivePath.of(row, segments.subList(0, segments.size() - 1), joinType, builder);
        return reference.value() instanceof Path<?> related && isReference(related.getModel())
                ? new ActivePath(related.get(last()), reference.active())
                : ActivePath.of(row, segments, joinType, builder);
    }

    /** Returns whether the association is a column that has the last attribute: the primary key of the related row. */
    private boolean isReference(Bindable<?> association) {
        return association instanceof SingularAttribute<?, ?> toOne
                && toOne.getType() instanceof EntityType<?> related
                && related.getSingularAttribute(last()).isId()
                && toOne.getJavaMember() instanceof AnnotatedElement member
                && ownsColumn(member);
    }

    private static boolean ownsColumn(AnnotatedElement association) {
        var inverse = association.getAnnotation(OneToOne.class);
        var column = association.getAnnotation(JoinColumn.class);
        return (inverse == null || inverse.mappedBy().isEmpty())
                && (column == null || column.referencedColumnName().isEmpty());
    }

    @Override
    public String toString() {
        return String.join(".", segments);
    }
}
