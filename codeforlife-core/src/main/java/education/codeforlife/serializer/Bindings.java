package education.codeforlife.serializer;

import jakarta.persistence.CascadeType;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.PluralAttribute;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/** Works out how nested values are written, and refuses at start-up what could not be. */
final class Bindings {

    private final EntityManagerFactory factory;
    private final StoredRelation relation;

    Bindings(EntityManagerFactory factory) {
        this.factory = factory;
        this.relation = new StoredRelation(factory.getPersistenceUnitUtil());
    }

    boolean isManaged(Class<?> type) {
        return managed(type) != null;
    }

    @Nullable
    ManagedType<?> managed(Class<?> type) {
        return factory.getMetamodel().getManagedTypes().stream()
                .filter(each -> each.getJavaType() == type)
                .findFirst()
                .orElse(null);
    }

    Property property(Class<?> owner, String name) {
        var managed = managed(owner);
        var attribute = managed == null
                ? null
                : managed.getAttributes().stream()
                        .filter(each -> each.getName().equals(name))
                        .findFirst()
                        .orElse(null);
        return Property.of(owner, name, attribute);
    }

    /** Returns how a component is written to a property of the owner. */
    Binding binding(RecordShape shape, RecordShape.Component component, Property property) {
        if (!property.isReadable()) {
            throw unsound(shape, component, property + " does not exist", "add it, remove the component");
        }
        if (component.type() instanceof RecordShape nested) return nested(shape, component, property, nested);
        if (component.nested() != null) return children(shape, component, property, component.nested());
        if (shape.isCollection(component)) return values(shape, component, property);
        return value(shape, component, property);
    }

    /** Returns how the component would be read of a stored row. */
    Binding reader(RecordShape shape, RecordShape.Component component, Property property) {
        var sent = shape.typeOf(component).toClass();
        boolean fits = property.isReadable()
                && component.nested() == null
                && (sent == Related.class
                        || shape.isCollection(component)
                        || ClassUtils.isAssignable(sent, property.type().toClass()));
        if (!fits) {
            throw new IllegalStateException("The rules of " + shape.type().getName()
                    + " need what is stored, but component " + component.name()
                    + " cannot be read from " + property + ": override Writer.stored(entity)");
        }
        return shape.isCollection(component)
                ? emptied(component, property)
                : new ValueBinding(component, property, relation);
    }

    /** Returns how a collection that the serializer maps is emptied. */
    Binding emptied(RecordShape.Component component, Property property) {
        return new ValuesBinding(component, new Elements(property, true), relation);
    }

    private Binding value(RecordShape shape, RecordShape.Component component, Property property) {
        requireSetter(shape, component, property);
        requireType(
                shape,
                component,
                property,
                shape.typeOf(component).toClass(),
                property.type().toClass());
        if (component.nullable() && property.type().toClass().isPrimitive()) {
            throw unsound(shape, component, property + " cannot be null", "remove @Nullable");
        }
        return new ValueBinding(component, property, relation);
    }

    private Binding values(RecordShape shape, RecordShape.Component component, Property property) {
        boolean managed = property.attribute() instanceof PluralAttribute<?, ?, ?>;
        if (!managed) requireSetter(shape, component, property);
        requireElements(shape, component, property);
        return new ValuesBinding(component, new Elements(property, managed), relation);
    }

    private static void requireElements(RecordShape shape, RecordShape.Component component, Property property) {
        var sent = shape.typeOf(component).getGenerics();
        var kept = property.type().getGenerics();
        for (int i = 0; i < Math.min(sent.length, kept.length); i++) {
            requireType(shape, component, property, sent[i].toClass(), kept[i].toClass());
        }
    }

    private static void requireType(
            RecordShape shape, RecordShape.Component component, Property property, Class<?> sent, Class<?> kept) {
        if (sent == Related.class || ClassUtils.isAssignable(kept, sent)) return;
        throw unsound(
                shape,
                component,
                "it is of type " + sent.getSimpleName() + ", but " + property + " of type " + kept.getSimpleName(),
                "use one type");
    }

    private static void requireSetter(RecordShape shape, RecordShape.Component component, Property property) {
        if (property.hasSetter() || property.owner().isRecord()) return;
        throw unsound(shape, component, property + " does not have a setter", "add one, remove the component");
    }

    private Binding nested(RecordShape shape, RecordShape.Component component, Property property, RecordShape nested) {
        var type = property.type().toClass();
        var parent = ParentSide.NONE;
        if (managed(type) instanceof EntityType<?>) {
            parent = parent(type, toOneMappedBy(property));
            requireCascade(shape, component, property);
        }
        return new NestedBinding(component, property, object(nested, type), parent);
    }

    private Binding children(
            RecordShape shape, RecordShape.Component component, Property property, RecordShape nested) {
        var type = property.type().as(Iterable.class).getGeneric(0).toClass();
        boolean managed = property.attribute() instanceof PluralAttribute<?, ?, ?>;
        boolean rows = managed && managed(type) instanceof EntityType<?>;
        if (rows) requireCascade(shape, component, property);
        var mappedBy = mappedBy(property);
        return new ChildrenBinding(
                component,
                new Elements(property, managed),
                object(nested, type),
                rows ? parent(type, mappedBy) : ParentSide.NONE,
                rows ? ChildMethods.of(property, type) : new ChildMethods(null, null),
                rows,
                rows ? order(property, type) : new ChildOrder(false, null));
    }

    private ChildOrder order(Property property, Class<?> child) {
        boolean sent = annotation(property, OrderColumn.class) != null;
        var order = annotation(property, OrderBy.class);
        if (order == null || !(managed(child) instanceof EntityType<?> entity)) return new ChildOrder(sent, null);
        var key = entity.hasSingleIdAttribute()
                ? entity.getId(entity.getIdType().getJavaType()).getName()
                : "";
        return new ChildOrder(false, ChildOrder.of(order, key, name -> comparable(child, name)));
    }

    @SuppressWarnings("unchecked") // an attribute that the database orders by has an order
    private Function<Object, @Nullable Comparable<Object>> comparable(Class<?> child, String name) {
        var property = property(child, name);
        return row -> property.isReadable() && property.get(row) instanceof Comparable<?> value
                ? (Comparable<Object>) value
                : null;
    }

    private ParentSide parent(Class<?> child, String mappedBy) {
        return mappedBy.isEmpty() ? ParentSide.NONE : new ParentSide(property(child, mappedBy));
    }

    private static String mappedBy(Property property) {
        var toMany = annotation(property, OneToMany.class);
        return toMany == null ? "" : toMany.mappedBy();
    }

    private static String toOneMappedBy(Property property) {
        var toOne = annotation(property, OneToOne.class);
        return toOne == null ? "" : toOne.mappedBy();
    }

    private static void requireCascade(RecordShape shape, RecordShape.Component component, Property property) {
        if (!cascades(property).contains(CascadeType.ALL) && !cascades(property).contains(CascadeType.PERSIST)) {
            throw unsound(shape, component, property + " does not cascade", "add cascade = CascadeType.ALL");
        }
        var toMany = annotation(property, OneToMany.class);
        if (toMany != null && !toMany.mappedBy().isEmpty() && !toMany.orphanRemoval()) {
            throw unsound(shape, component, property + " keeps removed rows", "add orphanRemoval = true");
        }
        var toOne = annotation(property, OneToOne.class);
        if (toOne != null && !toOne.mappedBy().isEmpty() && !toOne.orphanRemoval()) {
            throw unsound(shape, component, property + " keeps removed rows", "add orphanRemoval = true");
        }
    }

    private static List<CascadeType> cascades(Property property) {
        var cascades = new ArrayList<CascadeType>();
        var mapping = property.mapping();
        if (mapping == null) return cascades;
        for (var annotation : mapping.getAnnotations()) {
            var cascade = AnnotationUtils.getValue(annotation, "cascade");
            if (cascade instanceof CascadeType[] types) cascades.addAll(List.of(types));
        }
        return cascades;
    }

    private static <A extends Annotation> @Nullable A annotation(Property property, Class<A> type) {
        var mapping = property.mapping();
        return mapping == null ? null : mapping.getAnnotation(type);
    }

    private ObjectBinding object(RecordShape shape, Class<?> type) {
        var key = key(shape, type);
        var bindings = new ArrayList<Binding>();
        for (var component : shape.mapped()) {
            if (key != null && key.isComponent(component.name())) continue;
            bindings.add(binding(shape, component, property(type, component.name())));
        }
        return ObjectBinding.of(
                type,
                shape,
                constructor(shape, type),
                List.copyOf(bindings),
                key,
                managed(type) instanceof EntityType<?>);
    }

    private @Nullable ChildKey key(RecordShape shape, Class<?> type) {
        if (!(managed(type) instanceof EntityType<?> entity) || !entity.hasSingleIdAttribute()) return null;
        var id = entity.getId(entity.getIdType().getJavaType());
        var component = shape.component(id.getName());
        if (component == null) return null;
        var property = Property.of(type, id.getName(), id);
        requireType(
                shape,
                component,
                property,
                shape.typeOf(component).toClass(),
                property.type().toClass());
        return new ChildKey(component, shape, property, annotation(property, GeneratedValue.class) == null);
    }

    private static Constructor<?> constructor(RecordShape shape, Class<?> type) {
        var parameters = type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .map(component -> component.getType())
                        .toArray(Class<?>[]::new)
                : new Class<?>[0];
        try {
            if (Modifier.isAbstract(type.getModifiers())) throw new NoSuchMethodException();
            var constructor = ReflectionUtils.accessibleConstructor(type, parameters);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(
                    shape.type().getName() + " cannot be written to " + type.getName()
                            + ": add a constructor without arguments, or map it in the serializer",
                    e);
        }
    }

    private static IllegalStateException unsound(
            RecordShape shape, RecordShape.Component component, String fault, String cure) {
        return new IllegalStateException("Component " + component.name() + " of "
                + shape.type().getName() + " cannot be written: " + fault + ". Cure: " + cure
                + ", or map it in the serializer");
    }
}
