package education.codeforlife.directory;

import education.codeforlife.softdelete.ActiveRows;
import jakarta.persistence.criteria.AbstractQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.List;
import java.util.function.Function;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.springframework.data.jpa.domain.Specification;

/** Conditions by primary keys of other rows, of which only active ones count. */
final class Ids {

    private Ids() {}

    /** The row's own key is the given one. */
    static <E> Specification<E> is(long id) {
        return (row, query, criteria) -> criteria.equal(row.get("id"), id);
    }

    /** Another row's key, that this row has, is among those of the rows. */
    static <E, F> Specification<E> among(Function<Root<E>, Path<Long>> key, Class<F> type, Specification<F> rows) {
        return among(key, type, row -> row.get("id"), rows);
    }

    /** A key that this row has is one that the rows have. */
    static <E, F> Specification<E> among(
            Function<Root<E>, Path<Long>> key,
            Class<F> type,
            Function<Root<F>, Path<Long>> theirs,
            Specification<F> rows) {
        return (row, query, criteria) -> key.apply(row).in(select(type, theirs, rows, query, criteria));
    }

    /**
     * The active rows of any of the groups. Each is looked for by indexes of its own: an {@code or} of conditions on joined
     * tables would look at every row there is.
     */
    static <E> Specification<E> ofAny(Class<E> type, List<Specification<E>> groups) {
        return (row, query, criteria) -> {
            if (groups.isEmpty()) return criteria.disjunction();
            if (groups.size() == 1) {
                return groups.get(0).and(ActiveRows.visible()).toPredicate(row, query, criteria);
            }
            return inUnion(row, type, groups, query, criteria);
        };
    }

    private static <E> Predicate inUnion(
            Root<E> row,
            Class<E> type,
            List<Specification<E>> groups,
            CriteriaQuery<?> query,
            CriteriaBuilder criteria) {
        var ids = groups.stream()
                .map(group -> select(type, member -> member.get("id"), group, query, criteria))
                .toList();
        var others = ids.subList(1, ids.size()).toArray(Subquery<?>[]::new);
        return row.get("id").in(((HibernateCriteriaBuilder) criteria).union(true, ids.get(0), others));
    }

    private static <E> Subquery<Long> select(
            Class<E> type,
            Function<Root<E>, Path<Long>> key,
            Specification<E> rows,
            AbstractQuery<?> query,
            CriteriaBuilder criteria) {
        var ids = query.subquery(Long.class);
        var row = ids.from(type);
        var condition = rows.and(ActiveRows.visible()).toPredicate(row, (CriteriaQuery<?>) query, criteria);
        return condition == null
                ? ids.select(key.apply(row))
                : ids.select(key.apply(row)).where(condition);
    }
}
