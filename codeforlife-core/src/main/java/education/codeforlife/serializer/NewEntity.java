package education.codeforlife.serializer;

import java.lang.reflect.Constructor;
import java.util.Map;
import org.springframework.beans.BeanUtils;
import org.springframework.core.ResolvableType;
import org.springframework.util.ConcurrentReferenceHashMap;
import org.springframework.util.ReflectionUtils;

/** Makes entities with the constructor that JPA demands of them, public or not. */
final class NewEntity {

    private static final Map<Class<?>, Constructor<?>> CONSTRUCTORS = new ConcurrentReferenceHashMap<>();

    private NewEntity() {}

    @SuppressWarnings("unchecked") // the constructor is that of the writer's entity type
    static <E> E of(Writer<E, ?> writer) {
        return (E) BeanUtils.instantiateClass(CONSTRUCTORS.computeIfAbsent(writer.getClass(), NewEntity::constructor));
    }

    private static Constructor<?> constructor(Class<?> writer) {
        var entity =
                ResolvableType.forClass(writer).as(Writer.class).getGeneric(0).toClass();
        try {
            var constructor = ReflectionUtils.accessibleConstructor(entity);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(
                    "Missing constructor without arguments in " + entity.getName()
                            + ": add one, or override newEntity()",
                    e);
        }
    }
}
