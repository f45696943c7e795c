package education.codeforlife.benchmark.handwritten;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import tools.jackson.databind.JsonNode;

/** The bulk requests: with Hibernate, or with nothing but JDBC. */
interface FruitBulk {

    List<FruitRead> create(List<FruitBody> items);

    /** Answers in the order of the ids. */
    List<FruitRead> update(SortedMap<Long, JsonNode> changes);

    void delete(Collection<Long> ids);
}
