package education.codeforlife.pagination;

import education.codeforlife.api.Internal;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EmbeddableType;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes an order total by the primary key, so that rows which are equal in it do not move from one page to another.
 *
 * <pre>{@code
 * query.orderBy(TotalOrder.of(root, builder, QueryUtils.toOrders(sort, root, builder)));
 * }</pre>
 *
 * @since 0.1.0
 */
@Internal
public final class TotalOrder {

    private TotalOrder() {}

    /** The requested orders, then the primary key ascending, each column of it where it has several. */
    public static List<Order> of(Root<?> root, CriteriaBuilder builder, List<Order> requested) {
        var orders = new ArrayList<>(requested);
        var ordered = requested.stream().map(Order::getExpression).toList();
        keys(root).filter(key -> !ordered.contains(key)).map(builder::asc).forEach(orders::add);
        return orders;
    }

    private static Stream<? extends Expression<?>> keys(Root<?> root) {
        var model = root.getModel();
        if (!model.hasSingleIdAttribute()) return columns(root, model.getIdClassAttributes().stream());
        var id = root.get(idOf(model).getName());
        return model.getIdType() instanceof EmbeddableType<?> embedded
                ? columns(id, embedded.getAttributes().stream())
                : Stream.of(id);
    }

    private static <E> SingularAttribute<? super E, ?> idOf(EntityType<E> model) {
        return model.getId(model.getIdType().getJavaType());
    }

    /** In the order of their names: the model's attributes are a set. */
    private static Stream<Path<Object>> columns(Path<?> path, Stream<? extends Attribute<?, ?>> attributes) {
        return attributes
                .map(Attribute::getName)
                .sorted(Comparator.naturalOrder())
                .map(path::get);
    }
}
