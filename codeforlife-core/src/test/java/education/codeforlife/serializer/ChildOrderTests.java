package education.codeforlife.serializer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Children stand in the order in which they will be loaded. */
class ChildOrderTests {

    @OrderBy
    private @Nullable Object byKey;

    @OrderBy("name")
    private @Nullable Object byName;

    @OrderBy("name DESC, id")
    private @Nullable Object byNameDescending;

    @OrderBy("name asc, id desc")
    private @Nullable Object byNameAscending;

    /** Counts how often it is emptied. */
    private static final class Counted extends ArrayList<Object> {

        private int cleared;

        Counted(List<?> elements) {
            super(elements);
        }

        @Override
        public void clear() {
            cleared++;
            super.clear();
        }
    }

    private static Map<String, Object> row(long id, @Nullable String name) {
        return name == null ? Map.of("id", id) : Map.of("id", id, "name", name);
    }

    private static Comparator<Object> order(String field) throws NoSuchFieldException {
        var order = ChildOrderTests.class.getDeclaredField(field).getAnnotation(OrderBy.class);
        return ChildOrder.of(order, "id", name -> row -> comparable(((Map<?, ?>) row).get(name)));
    }

    @SuppressWarnings("unchecked") // text or a number
    private static @Nullable Comparable<Object> comparable(@Nullable Object value) {
        return (Comparable<Object>) value;
    }

    @ParameterizedTest
    @CsvSource({"byKey, 1 2 3 4", "byName, 2 4 1 3", "byNameDescending, 3 1 2 4", "byNameAscending, 4 2 1 3"})
    void declaredOrderIsThatOfTheDatabase(String field, String keys) throws NoSuchFieldException {
        var rows = new Counted(List.of(row(3, null), row(1, "b"), row(2, "a"), row(4, "a")));

        new ChildOrder(false, order(field)).apply(rows, List.of());

        assertThat(rows).extracting(row -> ((Map<?, ?>) row).get("id")).hasToString(Arrays.toString(keys.split(" ")));
    }

    @Test
    void orderOfAColumnIsTheSentOne() {
        var rows = new Counted(List.of("a", "b", "c"));

        new ChildOrder(true, null).apply(rows, List.of("b", "c", "a"));

        assertThat(rows).containsExactly("b", "c", "a");
    }

    @Test
    void rowsWithoutAnOrderStayWhereTheyAre() {
        var rows = new Counted(List.of("b", "a"));

        new ChildOrder(false, null).apply(rows, List.of("a", "b"));

        assertThat(rows).containsExactly("b", "a");
    }

    @Test
    void listThatIsInOrderIsNotTouched() {
        var rows = new Counted(List.of("a", "b"));

        new ChildOrder(true, null).apply(rows, List.of("a", "b"));
        assertThat(rows.cleared).isZero();

        new ChildOrder(true, null).apply(rows, List.of("a"));
        assertThat(rows.cleared).isOne();
        assertThat(rows).containsExactly("a");
    }
}
