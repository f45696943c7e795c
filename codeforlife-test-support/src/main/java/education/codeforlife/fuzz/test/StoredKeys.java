package education.codeforlife.fuzz.test;

import education.codeforlife.model.Model;
import education.codeforlife.viewset.web.ViewSetHandlerMapping;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;

/** Looks up the keys of rows that requests can be about. */
final class StoredKeys {

    private static final int MOST = 20;

    private StoredKeys() {}

    /** Returns the keys of the first rows of each view set, as JSON. */
    static List<String> of(ApplicationContext service) {
        var entities = service.getBeanProvider(EntityManagerFactory.class).getIfUnique();
        if (entities == null) return List.of();
        return service.getBeansOfType(ViewSetHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.definitions().stream())
                .flatMap(definition -> of(definition.model(), entities))
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<String> of(Model<?> model, EntityManagerFactory factory) {
        var query =
                "select e.%1$s from %2$s e where e.%1$s is not null order by 1".formatted(model.lookup(), model.name());
        return factory
                .callInTransaction(entities -> entities.createQuery(query, Object.class)
                        .setMaxResults(MOST)
                        .getResultList())
                .stream()
                .map(key -> key instanceof Number ? key.toString() : Json.quoted(key.toString()));
    }
}
