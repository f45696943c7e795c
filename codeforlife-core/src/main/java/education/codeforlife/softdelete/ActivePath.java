package education.codeforlife.softdelete;

import education.codeforlife.api.Internal;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.data.core.PropertyPath;

/**
 * The value at the end of a path of attributes. The values of an inactive row on the way count as absent.
 *
 * @param value the value, also of inactive rows
 * @param active the conditions that the rows on the way are active
 * @since 0.1.0
 */
@Internal
public record ActivePath(Expression<?> value, List<Predicate> active) {

    /** Returns whether rows on the path, the first one aside, can be inactive. */
    public static boolean canBeInactive(Class<?> model, String path) {
        return PropertyPath.from(path, model).stream()
                .filter(PropertyPath::hasNext)
                .anyMatch(step -> SoftDeletion.of(step.getType()).isHiding());
    }

    /** Joins what is on the path to a value. */
    public static ActivePath of(From<?, ?> root, List<String> segments, JoinType joinType, CriteriaBuilder criteria) {
        var last = segments.size() - 1;
        var row = ofRow(root, segments.subList(0, last), joinType, criteria);
        var from = (From<?, ?>) row.value();
        var leaf = from.get(segments.get(last));
        return new ActivePath(isPlural(leaf) ? from.join(segments.get(last)) : leaf, row.active());
    }

    /** Joins what is on the path to a row. */
    public static ActivePath ofRow(
            From<?, ?> root, List<String> segments, JoinType joinType, CriteriaBuilder criteria) {
        var active = new ArrayList<Predicate>();
        From<?, ?> from = root;
        for (var segment : segments) {
            from = join(from, segment, joinType);
            var visible = SoftDeletion.of(from.getJavaType()).visible(from, criteria);
            if (visible != null) active.add(visible);
        }
        return new ActivePath(from, List.copyOf(active));
    }

    /** An earlier condition's join serves again. */
    private static From<?, ?> join(From<?, ?> from, String segment, JoinType joinType) {
        for (Join<?, ?> join : from.getJoins()) {
            if (join.getAttribute().getName().equals(segment) && join.getJoinType() == joinType) return join;
        }
        return from.join(segment, joinType);
    }

    private static boolean isPlural(Expression<?> leaf) {
        return Collection.class.isAssignableFrom(leaf.getJavaType());
    }

    /** Returns the condition on the value, which an absent value does not fulfil. */
    public Predicate fulfils(Predicate condition, CriteriaBuilder criteria) {
        if (active.isEmpty()) return condition;
        var all = new ArrayList<>(active);
        all.add(condition);
        return criteria.and(all);
    }

    /** Returns the value, or {@code null} if it is absent. */
    public Expression<?> orNull(CriteriaBuilder criteria) {
        return active.isEmpty() ? value : criteria.<Object>selectCase().when(criteria.and(active), value);
    }
}
