package education.codeforlife.serializer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Collections that stay in their place are changed as little as possible, others are replaced. */
class ElementsTests {

    private final Chest chest = new Chest();

    public static class Chest {

        private @Nullable List<String> list;
        private @Nullable Map<String, BigDecimal> map;

        public @Nullable List<String> getList() {
            return list;
        }

        public void setList(@Nullable List<String> list) {
            this.list = list;
        }

        public @Nullable Map<String, BigDecimal> getMap() {
            return map;
        }

        public @Nullable Collection<String> getCollection() {
            return null;
        }

        public @Nullable Set<String> getSet() {
            return null;
        }

        public @Nullable SortedSet<String> getSortedSet() {
            return null;
        }

        public @Nullable SortedMap<String, String> getSortedMap() {
            return null;
        }
    }

    /** Counts what is written to it. */
    private static final class Counted extends LinkedHashMap<String, BigDecimal> {

        private int written;

        @Override
        public @Nullable BigDecimal put(String key, BigDecimal value) {
            written++;
            return super.put(key, value);
        }
    }

    private static Elements elements(String property, boolean managed) {
        return new Elements(Property.of(Chest.class, property, null), managed);
    }

    @ParameterizedTest
    @CsvSource({
        "list, java.util.ArrayList",
        "collection, java.util.ArrayList",
        "set, java.util.LinkedHashSet",
        "sortedSet, java.util.TreeSet",
        "map, java.util.LinkedHashMap",
        "sortedMap, java.util.TreeMap"
    })
    void emptyCollectionIsOfTheTypeOfTheProperty(String property, Class<?> type) {
        assertThat(elements(property, true).empty()).isInstanceOf(type);
    }

    @Test
    void copyIsOfTheTypeOfTheProperty() {
        assertThat(elements("sortedSet", true).copy(List.of("b", "a"))).isEqualTo(new TreeSet<>(Set.of("a", "b")));
        assertThat(elements("set", true).copy(List.of("b", "a"))).isEqualTo(new LinkedHashSet<>(List.of("b", "a")));
        assertThat(elements("sortedMap", true).copy(Map.of("a", "b"))).isEqualTo(new TreeMap<>(Map.of("a", "b")));
    }

    @Test
    void elementsOfAMapAreItsValues() {
        assertThat(elements("map", true).of(chest)).isEmpty();
        chest.map = Map.of("a", BigDecimal.ONE);
        assertThat(elements("map", true).of(chest)).containsExactly(BigDecimal.ONE);
        assertThat(elements("list", true).of(chest)).isEmpty();
        chest.list = List.of("b", "a");
        assertThat(elements("list", true).of(chest)).containsExactly("b", "a");
    }

    @Test
    void collectionThatIsNotManagedIsReplaced() {
        var before = new ArrayList<>(List.of("a"));
        chest.list = before;

        elements("list", false).replace(chest, List.of("b"));
        assertThat(chest.list).containsExactly("b");
        assertThat(before).containsExactly("a");

        elements("list", false).replace(chest, null);
        assertThat(chest.list).isNull();
    }

    @Test
    void managedCollectionStaysInItsPlace() {
        var before = new ArrayList<>(List.of("a"));
        chest.list = before;

        elements("list", true).replace(chest, List.of("b"));
        assertThat(chest.list).isSameAs(before).containsExactly("b");

        elements("list", true).replace(chest, null);
        assertThat(chest.list).isSameAs(before).isEmpty();
    }

    @Test
    void managedCollectionThatIsNotThereIsMade() {
        elements("list", true).replace(chest, List.of("b"));
        elements("map", true).replace(chest, Map.of("a", BigDecimal.ONE));

        assertThat(chest.list).containsExactly("b");
        assertThat(chest.map).isEqualTo(Map.of("a", BigDecimal.ONE));
    }

    @Test
    void onlyTheEntriesThatDifferAreWritten() {
        var before = new Counted();
        before.putAll(Map.of("a", new BigDecimal("1.0"), "b", BigDecimal.ONE, "c", BigDecimal.ONE));
        before.written = 0;
        chest.map = before;

        elements("map", true).replace(chest, Map.of("a", BigDecimal.ONE, "b", BigDecimal.TEN, "d", BigDecimal.ZERO));

        assertThat(chest.map).isSameAs(before).hasSize(3).containsEntry("a", new BigDecimal("1.0"));
        assertThat(chest.map).containsEntry("b", BigDecimal.TEN).containsEntry("d", BigDecimal.ZERO);
        assertThat(before.written).isEqualTo(2);

        elements("map", true).replace(chest, null);
        assertThat(chest.map).isSameAs(before).isEmpty();
    }
}
