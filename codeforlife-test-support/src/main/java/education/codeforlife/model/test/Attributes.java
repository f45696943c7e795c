package education.codeforlife.model.test;

import education.codeforlife.model.EntityMappings;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.Attribute.PersistentAttributeType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/** The values of an entity's attributes, associations by the key of the other row; collections are left out. */
record Attributes(EntityManagerFactory factory) {

    Object idOf(Object entity) {
        return Objects.requireNonNull(factory.getPersistenceUnitUtil().getIdentifier(entity));
    }

    <E> Map<String, @Nullable Object> of(Class<E> type, E entity) {
        var persister = EntityMappings.of(factory, type);
        var values = new TreeMap<String, @Nullable Object>();
        for (var attribute : factory.getMetamodel().entity(type).getSingularAttributes()) {
            if (!attribute.isId()) {
                values.put(
                        attribute.getName(), value(attribute, persister.getPropertyValue(entity, attribute.getName())));
            }
        }
        return values;
    }

    private @Nullable Object value(SingularAttribute<?, ?> attribute, @Nullable Object value) {
        var type = attribute.getPersistentAttributeType();
        boolean related = type == PersistentAttributeType.MANY_TO_ONE || type == PersistentAttributeType.ONE_TO_ONE;
        return related && value != null ? idOf(value) : value;
    }

    /** @throws AssertionError naming what differs */
    void compare(Map<String, @Nullable Object> saved, Map<String, @Nullable Object> loaded) {
        List<String> problems = new ArrayList<>();
        saved.forEach((name, value) -> {
            if (!isSame(value, loaded.get(name))) {
                problems.add(name + " was saved as " + value + ", but loaded as " + loaded.get(name));
            }
        });
        if (!problems.isEmpty()) throw new AssertionError(String.join("\n", problems));
    }

    private static boolean isSame(@Nullable Object saved, @Nullable Object loaded) {
        if (saved == null || loaded == null) return saved == loaded;
        if (saved instanceof BigDecimal one && loaded instanceof BigDecimal other) return one.compareTo(other) == 0;
        try {
            Assertions.assertThat(loaded).usingRecursiveComparison().isEqualTo(saved);
            return true;
        } catch (AssertionError e) {
            return false;
        }
    }
}
