package education.codeforlife.viewset.test;

import education.codeforlife.model.EntityMappings;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;

/**
 * Counts the associations that Hibernate loads one by one, each by a query of its own. Associations that are loaded in
 * batches are left out.
 */
record LazyLoads(EntityManagerFactory factory) {

    private static final Pattern PACKAGE = Pattern.compile("^(?:[a-z]\\w*\\.)*");

    /** Returns the number of loads by the name of the entity or collection. */
    Map<String, Long> during(Runnable work) {
        var statistics = factory.unwrap(SessionFactory.class).getStatistics();
        boolean enabled = statistics.isStatisticsEnabled();
        statistics.setStatisticsEnabled(true);
        try {
            var before = loads(statistics);
            work.run();
            var during = new TreeMap<>(loads(statistics));
            during.replaceAll((name, count) -> count - before.getOrDefault(name, 0L));
            during.values().removeIf(count -> count <= 0);
            return during;
        } finally {
            statistics.setStatisticsEnabled(enabled);
        }
    }

    private Map<String, Long> loads(Statistics statistics) {
        var loads = new TreeMap<String, Long>();
        var mappings = EntityMappings.of(factory);
        mappings.forEachEntityDescriptor(entity -> {
            var name = entity.getEntityName();
            if (!entity.isBatchLoadable()) {
                loads.put(simple(name), statistics.getEntityStatistics(name).getFetchCount());
            }
        });
        mappings.forEachCollectionDescriptor(collection -> {
            var role = collection.getRole();
            if (!collection.isBatchLoadable() && !collection.isSubselectLoadable()) {
                loads.put(simple(role), statistics.getCollectionStatistics(role).getFetchCount());
            }
        });
        return loads;
    }

    /** The name without its package. */
    private static String simple(String name) {
        return PACKAGE.matcher(name).replaceFirst("");
    }
}
