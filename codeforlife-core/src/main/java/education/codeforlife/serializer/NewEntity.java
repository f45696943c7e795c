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
        return (E) BeanUtils.instantiateClass(
                CONSTRUCTORS.computeIfAbsent(writer.getClass(), type -> constructor(entity(type))));
    }

    @SuppressWarnings("unchecked") // the constructor is that of the type
    static <E> E of(Class<E> entity) {
        return (E) BeanUtils.instantiateClass(CONSTRUCTORS.computeIfAbsent(entity, NewEntity::constructor));
    }

    private static Class<?> entity(Class<?> writer) {
        return ResolvableType.forClass(writer).as(Writer.class).getGeneric(0).toClass();
    }

    private static Constructor<?> constructor(Class<?> entity) {
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
