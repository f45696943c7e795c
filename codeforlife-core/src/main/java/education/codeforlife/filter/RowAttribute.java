package education.codeforlife.filter;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.data.jpa.domain.Specification;

/**
 * An attribute of rows, or of rows that they lead to, as a condition of scopes:
 *
 * <pre>{@code
 * RowAttribute.of(User.class, "student.klass.id").in(SubSelect.of(SchoolClass.class, taughtBy(teacherId)))
 * }</pre>
 *
 * <p>The conditions compose with {@code and} and {@code or}: a row is not lost because it leads nowhere, and not found
 * twice because it leads to many. Values of an inactive row on the path are absent. The key of a related row is what
 * the row's own column has, whether the related row is active or not: {@link SubSelect} leaves inactive ones out.
 *
 * @since 0.1.0
 */
public final class RowAttribute<E> {

    private final AttributePath path;

    private RowAttribute(AttributePath path) {
        this.path = path;
    }

    /**
     * The attribute at the end of a path such as {@code klass.teacher.id}.
     *
     * @throws IllegalStateException if a class on the path does not have the property
     */
    public static <E> RowAttribute<E> of(Class<E> type, String path) {
        return new RowAttribute<>(AttributePath.of(type, path));
    }

    /** Rows of which the attribute is the value. */
    public Specification<E> is(Object value) {
        requireSame(value.getClass());
        return (row, query, criteria) -> matches(row, query, criteria, own -> criteria.equal(own, value));
    }

    /** Rows of which the attribute is one of the values. */
    public Specification<E> in(Collection<?> values) {
        values.forEach(value -> requireSame(value.getClass()));
        var copy = List.copyOf(values);
        return (row, query, criteria) ->
                copy.isEmpty() ? criteria.disjunction() : matches(row, query, criteria, own -> own.in(copy));
    }

    /** Rows of which the attribute is among the selected values. */
    public Specification<E> in(SubSelect<?> selected) {
        if (!selected.suits(path)) throw incomparable(selected.toString());
        return (row, query, criteria) -> matches(row, query, criteria, among(selected, query, criteria));
    }

    /** The other rows: of which the attribute is not among the selected values, or absent. */
    public Specification<E> notIn(SubSelect<?> selected) {
        var among = in(selected);
        return (row, query, criteria) -> {
            var matches = Objects.requireNonNull(among.toPredicate(row, query, criteria));
            if (path.toMany()) return matches.not();
            return criteria.or(path.value(row, JoinType.LEFT, criteria).value().isNull(), matches.not());
        };
    }

    private static Function<Expression<?>, Predicate> among(
            SubSelect<?> selected, CriteriaQuery<?> query, CriteriaBuilder criteria) {
        return own -> own.in(selected.in(query, criteria));
    }

    private Predicate matches(
            Root<E> row,
            CriteriaQuery<?> query,
            CriteriaBuilder criteria,
            Function<Expression<?>, Predicate> condition) {
        if (path.toMany()) return path.matches(row, query, criteria, condition);
        var value = path.value(row, JoinType.LEFT, criteria);
        return value.fulfils(condition.apply(value.value()), criteria);
    }

    private void requireSame(Class<?> values) {
        if (!path.holds(values)) throw incomparable("values of " + values.getSimpleName());
    }

    private IllegalArgumentException incomparable(String values) {
        return new IllegalArgumentException("Cannot compare \"" + path + "\" with " + values
                + ": pass values of its type, " + path.type().getSimpleName());
    }
}
