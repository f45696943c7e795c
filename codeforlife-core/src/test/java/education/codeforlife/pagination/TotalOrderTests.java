package education.codeforlife.pagination;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.model.NoDatabase;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Root;
import java.io.Serializable;
import java.util.List;
import java.util.function.BiFunction;
import org.hibernate.query.sqm.tree.domain.SqmPath;
import org.junit.jupiter.api.Test;

class TotalOrderTests {

    private static final EntityManager ENTITIES = NoDatabase.of(Tree.class, Seat.class, Page.class);

    @Test
    void primaryKeyComesLast() {
        assertThat(orders(Tree.class, (tree, order) -> List.of(order.desc(tree.get("height")))))
                .containsExactly("height desc", "id asc");
        assertThat(orders(Tree.class, (tree, order) -> List.of())).containsExactly("id asc");
    }

    @Test
    void primaryKeyThatIsAskedForIsNotRepeated() {
        assertThat(orders(Tree.class, (tree, order) -> List.of(order.desc(tree.get("id")))))
                .containsExactly("id desc");
    }

    @Test
    void keyOfSeveralAttributesIsOrderedByEach() {
        assertThat(orders(Seat.class, (seat, order) -> List.of())).containsExactly("line asc", "number asc");
        assertThat(orders(Seat.class, (seat, order) -> List.of(order.desc(seat.get("number")))))
                .containsExactly("number desc", "line asc");
    }

    @Test
    void embeddedKeyIsOrderedByItsAttributes() {
        assertThat(orders(Page.class, (page, order) -> List.of())).containsExactly("book asc", "number asc");
        assertThat(orders(
                        Page.class,
                        (page, order) -> List.of(order.asc(page.get("id").get("book")))))
                .containsExactly("book asc", "number asc");
    }

    private <E> List<String> orders(Class<E> entity, BiFunction<Root<E>, CriteriaBuilder, List<Order>> requested) {
        var builder = ENTITIES.getCriteriaBuilder();
        var root = builder.createQuery(entity).from(entity);
        return TotalOrder.of(root, builder, requested.apply(root, builder)).stream()
                .map(TotalOrderTests::words)
                .toList();
    }

    private static String words(Order order) {
        var attribute = ((SqmPath<?>) order.getExpression()).getNavigablePath().getLocalName();
        return attribute + (order.isAscending() ? " asc" : " desc");
    }

    @Entity
    static class Tree {

        @Id
        private Long id;

        private int height;
    }

    @Entity
    @IdClass(Place.class)
    static class Seat {

        @Id
        private Integer number;

        @Id
        private Integer line;
    }

    record Place(Integer number, Integer line) implements Serializable {}

    @Entity
    static class Page {

        @EmbeddedId
        private PageId id;
    }

    @Embeddable
    record PageId(Integer number, Long book) implements Serializable {}
}
