package education.codeforlife.filter;

import education.codeforlife.model.RestrictedRows;
import education.codeforlife.softdelete.ActiveRows;
import jakarta.persistence.criteria.AbstractQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Subquery;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.springframework.data.jpa.domain.Specification;

/**
 * The values that an attribute has in the active rows of a specification: {@code select … where …} within another query.
 *
 * <pre>{@code
 * RowAttribute.of(User.class, "teacher.id").in(SubSelect.of(SchoolClass.class, "teacher.id", classes))
 * }</pre>
 *
 * <p>Unlike a join it neither doubles rows nor loses them. The specification may join, group and ask for distinct rows.
 *
 * @since 0.1.0
 */
public final class SubSelect<F> {

    private final Class<F> type;
    private final AttributePath path;
    private final Specification<F> rows;

    private SubSelect(Class<F> type, AttributePath path, Specification<F> rows) {
        this.type = type;
        this.path = path;
        this.rows = rows;
    }

    /**
     * Selects an attribute of the active ones of the rows, or of rows that they lead to.
     *
     * @throws IllegalStateException if a class on the path does not have the property
     */
    public static <F> SubSelect<F> of(Class<F> type, String path, Specification<F> rows) {
        return new SubSelect<>(type, AttributePath.of(type, path), rows);
    }

    /** Selects the primary key of the active ones of the rows. */
    public static <F> SubSelect<F> of(Class<F> type, Specification<F> rows) {
        return new SubSelect<>(type, AttributePath.ofKey(type), rows);
    }

    /**
     * The active rows that belong to any of the groups: {@code id in (select … union all select …)}. The database looks
     * for each group by indexes of its own, while it looks at every row for an {@code or} of conditions on joined tables.
     */
    public static <E> Specification<E> anyOf(Class<E> type, List<Specification<E>> groups) {
        var key = AttributePath.ofKey(type).toString();
        var members = groups.stream().map(group -> of(type, group)).toList();
        return (row, query, criteria) -> {
            if (groups.isEmpty()) return criteria.disjunction();
            if (groups.size() == 1) {
                return groups.get(0).and(ActiveRows.visible()).toPredicate(row, query, criteria);
            }
            return row.get(key).in(union(members, query, criteria));
        };
    }

    private static Subquery<?> union(
            List<? extends SubSelect<?>> all, AbstractQuery<?> query, CriteriaBuilder criteria) {
        var selects = all.stream().map(each -> each.in(query, criteria)).toList();
        var others = selects.subList(1, selects.size()).toArray(Subquery<?>[]::new);
        return ((HibernateCriteriaBuilder) criteria).union(true, selects.get(0), others);
    }

    /** Returns whether the selected values can be those of the attribute. */
    boolean suits(AttributePath attribute) {
        return attribute.holds(path.type());
    }

    /** Returns the subquery as a part of the query. */
    Subquery<Object> in(AbstractQuery<?> query, CriteriaBuilder criteria) {
        var admitted = RestrictedRows.of(criteria, Object.class, type, rows.and(ActiveRows.visible()));
        var selected = path.value(admitted.root(), JoinType.INNER, criteria);
        var conditions = new ArrayList<>(selected.active());
        conditions.add(selected.value().isNotNull()); // nothing is "not in" values of which one is unknown
        return admitted.within(query, selected.value(), conditions);
    }

    @Override
    public String toString() {
        return "select " + path + " of " + type.getSimpleName();
    }
}
