package education.codeforlife.serializer;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;
import tools.jackson.databind.json.JsonMapper;

/** Knows how each write record is read, working it out at most once per record. */
final class Shapes {

    private static final Set<Class<? extends Annotation>> REQUIRED =
            Set.of(NotNull.class, NotBlank.class, NotEmpty.class);

    private final JsonMapper json;
    private final Map<Class<?>, RecordShape> shapes = new ConcurrentHashMap<>();

    Shapes(JsonMapper json) {
        this.json = json;
    }

    /** @throws IllegalStateException if the type is not a record */
    RecordShape of(Class<?> type) {
        var known = shapes.get(type);
        if (known != null) return known;
        var shape = shape(type); // not computeIfAbsent: nested records come back here
        shapes.put(type, shape);
        return shape;
    }

    private RecordShape shape(Class<?> type) {
        if (!type.isRecord()) {
            throw new IllegalStateException("Invalid write shape " + type.getName() + ": use a record");
        }
        var components =
                Arrays.stream(type.getRecordComponents()).map(this::component).toList();
        return new RecordShape(canonicalConstructor(type), components);
    }

    /** The constructor is as visible as its record, which need not be public. */
    private static Constructor<?> canonicalConstructor(Class<?> type) {
        var types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return ReflectionUtils.accessibleConstructor(type, types);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("Missing canonical constructor of " + type.getName(), e);
        }
    }

    private RecordShape.Component component(RecordComponent component) {
        var field = field(component);
        var type = type(ResolvableType.forType(component.getGenericType()), field, component);
        return new RecordShape.Component(
                component.getName(),
                field,
                type,
                isRequired(component),
                isNullable(component),
                component.isAnnotationPresent(Unmapped.class));
    }

    private String field(RecordComponent component) {
        var named = component.getAccessor().getAnnotation(JsonProperty.class);
        if (named != null && !named.value().isEmpty()) return named.value();
        var config = json.serializationConfig();
        var naming = config.getPropertyNamingStrategy();
        return naming == null ? component.getName() : naming.nameForGetterMethod(config, null, component.getName());
    }

    private FieldType type(ResolvableType type, String field, RecordComponent component) {
        var raw = ClassUtils.resolvePrimitiveIfNecessary(type.toClass());
        if (raw == String.class) return new TextType(!component.isAnnotationPresent(Untrimmed.class));
        var scalar = ScalarField.of(raw);
        if (scalar.isPresent()) return scalar.get();
        if (raw.isEnum()) return ChoiceType.of(raw, json);
        if (raw == Related.class) return new RelatedType(field);
        if (raw.isRecord()) return nested(raw, component);
        if (raw == List.class || raw == Collection.class) return list(type, field, component, List::copyOf);
        if (raw == Set.class) return list(type, field, component, LinkedHashSet::new);
        if (raw == Map.class) return map(type, field, component);
        return new AnyType(json.constructType(type.getType()), json);
    }

    private RecordShape nested(Class<?> type, RecordComponent component) {
        if (!component.getAnnotatedType().toString().contains(Valid.class.getName())
                && !component.getAccessor().isAnnotationPresent(Valid.class)) {
            throw new IllegalStateException("Component " + component.getName() + " of "
                    + component.getDeclaringRecord().getName() + " is not validated: annotate it with @Valid");
        }
        return of(type);
    }

    private FieldType list(
            ResolvableType type, String field, RecordComponent component, UnaryOperator<Collection<Object>> finish) {
        return new CollectionType(type(type.getGeneric(0), field, component), finish);
    }

    /** A map to values of any kind is Jackson's. */
    private FieldType map(ResolvableType type, String field, RecordComponent component) {
        var value = type(type.getGeneric(1), field, component);
        boolean known = type.getGeneric(0).toClass() == String.class && !(value instanceof AnyType);
        return known ? new MapType(value) : new AnyType(json.constructType(type.getType()), json);
    }

    private static boolean isRequired(RecordComponent component) {
        if (component.getType().isPrimitive()) return true;
        return REQUIRED.stream().anyMatch(rule -> AnnotatedElementUtils.isAnnotated(component.getAccessor(), rule));
    }

    /** By name, as any library's annotation says the same. */
    private static boolean isNullable(RecordComponent component) {
        return Stream.<AnnotatedElement>of(component, component.getAccessor(), component.getAnnotatedType())
                .flatMap(element -> Arrays.stream(element.getAnnotations()))
                .anyMatch(annotation ->
                        annotation.annotationType().getSimpleName().equals("Nullable"));
    }
}
