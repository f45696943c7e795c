package education.codeforlife.model;

import education.codeforlife.api.Internal;
import jakarta.persistence.criteria.AbstractQuery;
import jakarta.persistence.criteria.CommonAbstractCriteria;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.ArrayList;
import java.util.Collection;
import org.hibernate.query.sqm.tree.select.AbstractSqmSelectQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/**
 * A query for rows that a specification admits, each of them once. A specification that joins a to-many, groups or asks
 * for distinct rows is moved into a subquery, so that rows can be counted, ordered, paged and locked whatever it does.
 *
 * @param query without a selection and an order
 * @param root the rows
 * @param restriction the condition, {@code null} for none
 * @since 0.1.0
 */
@Internal
public record RestrictedRows<E, R>(
        CriteriaQuery<R> query, Root<E> root, @Nullable Predicate restriction) {

    /** Begins a query for the rows that the specification admits; {@code null} admits all. */
    public static <E, R> RestrictedRows<E, R> of(
            CriteriaBuilder criteria, Class<R> result, Class<E> type, @Nullable Specification<E> specification) {
        var rows = all(criteria, result, type);
        if (specification == null) return rows;
        var restricted = rows.restrictedBy(specification, criteria);
        var joins = SpecifiedJoins.of(restricted.query(), restricted.root());
        if (joins.multiplyRows()) return among(specification, criteria, result, type);
        if (!type.equals(result)) joins.clearFetches();
        return restricted;
    }

    /** Works as {@link #of}, but the query does not have joins, so that its rows can be locked. */
    static <E, R> RestrictedRows<E, R> unjoined(
            CriteriaBuilder criteria, Class<R> result, Class<E> type, Specification<E> specification) {
        return among(specification, criteria, result, type);
    }

    private static <E, R> RestrictedRows<E, R> all(CriteriaBuilder criteria, Class<R> result, Class<E> type) {
        var query = criteria.createQuery(result);
        return new RestrictedRows<>(query, query.from(type), null);
    }

    private RestrictedRows<E, R> restrictedBy(Specification<E> specification, CriteriaBuilder criteria) {
        var predicate = specification.toPredicate(root, query, criteria);
        query.orderBy();
        return new RestrictedRows<>(query, root, predicate);
    }

    private static <E, R> RestrictedRows<E, R> among(
            Specification<E> specification, CriteriaBuilder criteria, Class<R> result, Class<E> type) {
        var rows = all(criteria, result, type);
        var admitted = rows.query().subquery(type);
        admit(admitted, all(criteria, type, type).restrictedBy(specification, criteria));
        return new RestrictedRows<>(rows.query(), rows.root(), rows.root().in(admitted));
    }

    /**
     * Returns the rows' values of an expression as a part of another query.
     *
     * @param also further conditions
     */
    public Subquery<R> within(AbstractQuery<?> other, Expression<? extends R> selected, Collection<Predicate> also) {
        var conditions = new ArrayList<>(also);
        if (restriction != null) conditions.add(restriction);
        query.select(selected).where(conditions);
        @SuppressWarnings("unchecked") // the type of the selection
        var subquery = other.subquery((Class<R>) selected.getJavaType());
        RestrictedRows.<R>part(subquery)
                .setQueryPart(RestrictedRows.<R>part(query).getQueryPart());
        return subquery;
    }

    /** The specification gets a query of its own, with which it may do what it may do with any. */
    private static <E> void admit(Subquery<E> subquery, RestrictedRows<E, E> rows) {
        SpecifiedJoins.of(rows.query(), rows.root()).clearFetches();
        rows.query().select(rows.root());
        if (rows.restriction() != null) rows.query().where(rows.restriction());
        RestrictedRows.<E>part(subquery)
                .setQueryPart(RestrictedRows.<E>part(rows.query()).getQueryPart());
    }

    @SuppressWarnings("unchecked") // Hibernate's queries are of this class, whether they are within others or not
    private static <E> AbstractSqmSelectQuery<E> part(CommonAbstractCriteria query) {
        return (AbstractSqmSelectQuery<E>) query;
    }

    /** Returns whether the query is for all rows. */
    boolean isUnrestricted() {
        return restriction == null && root.getJoins().isEmpty();
    }
}
