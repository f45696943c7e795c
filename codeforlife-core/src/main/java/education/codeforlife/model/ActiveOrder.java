package education.codeforlife.model;

import education.codeforlife.softdelete.ActivePath;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Nulls;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Root;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.repository.query.QueryUtils;

/** Orders rows by attributes, of which those of inactive rows count as absent. */
final class ActiveOrder {

    private ActiveOrder() {}

    static List<Order> of(Sort sort, Root<?> root, CriteriaBuilder criteria) {
        return sort.stream().flatMap(order -> orders(order, root, criteria)).toList();
    }

    private static Stream<Order> orders(Sort.Order order, Root<?> root, CriteriaBuilder criteria) {
        if (!ActivePath.canBeInactive(root.getJavaType(), order.getProperty())) {
            return QueryUtils.toOrders(Sort.by(order), root, criteria).stream();
        }
        var segments = List.of(order.getProperty().split("\\."));
        var value = ActivePath.of(root, segments, JoinType.LEFT, criteria).orNull(criteria);
        return Stream.of(order(order, value, criteria));
    }

    private static Order order(Sort.Order order, Expression<?> value, CriteriaBuilder criteria) {
        var nulls = switch (order.getNullHandling()) {
            case NATIVE -> Nulls.NONE;
            case NULLS_FIRST -> Nulls.FIRST;
            case NULLS_LAST -> Nulls.LAST;
        };
        return order.isAscending() ? criteria.asc(value, nulls) : criteria.desc(value, nulls);
    }
}
