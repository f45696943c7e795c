package education.codeforlife.serializer;

import jakarta.persistence.metamodel.Attribute;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.ResolvableType;
import org.springframework.util.ReflectionUtils;

/**
 * A property of an entity, an embeddable or another object. Hibernate's own access comes before a getter, which may
 * answer with a copy; a setter comes before the field.
 */
final class Property {

    private final Class<?> owner;
    private final String name;
    private final @Nullable Field field;
    private final @Nullable Method getter;
    private final @Nullable Method setter;
    private final @Nullable Attribute<?, ?> attribute;

    private Property(Class<?> owner, String name, @Nullable Attribute<?, ?> attribute) {
        var bean = BeanUtils.getPropertyDescriptor(owner, name);
        var member = attribute == null ? null : attribute.getJavaMember();
        this.owner = owner;
        this.name = name;
        this.attribute = attribute;
        this.field = member instanceof Field known ? known : member == null ? field(owner, name) : null;
        this.getter =
                member instanceof Method known ? known : bean == null ? accessor(owner, name) : bean.getReadMethod();
        this.setter = bean == null ? null : bean.getWriteMethod();
        if (field != null) ReflectionUtils.makeAccessible(field);
        if (getter != null) ReflectionUtils.makeAccessible(getter);
        if (setter != null) ReflectionUtils.makeAccessible(setter);
    }

    static Property of(Class<?> owner, String name, @Nullable Attribute<?, ?> attribute) {
        return new Property(owner, name, attribute);
    }

    private static @Nullable Field field(Class<?> owner, String name) {
        return owner.isRecord() ? ReflectionUtils.findField(owner, name) : null;
    }

    private static @Nullable Method accessor(Class<?> owner, String name) {
        return owner.isRecord() ? ReflectionUtils.findMethod(owner, name) : null;
    }

    String name() {
        return name;
    }

    @Nullable
    Attribute<?, ?> attribute() {
        return attribute;
    }

    /** The member that has the annotations of the mapping. */
    @Nullable
    AnnotatedElement mapping() {
        var member = attribute == null ? null : attribute.getJavaMember();
        return member instanceof AnnotatedElement annotated ? annotated : null;
    }

    boolean isReadable() {
        return field != null || getter != null;
    }

    /** Returns whether anyone may set it: by a setter, or because its field is public. */
    boolean hasSetter() {
        return setter != null || (field != null && isOpen(field));
    }

    private static boolean isOpen(Field field) {
        return Modifier.isPublic(field.getModifiers()) && !Modifier.isFinal(field.getModifiers());
    }

    ResolvableType type() {
        if (field != null) return ResolvableType.forField(field, owner);
        if (getter != null) return ResolvableType.forMethodReturnType(getter, owner);
        if (setter != null) return ResolvableType.forMethodParameter(setter, 0, owner);
        return ResolvableType.NONE;
    }

    @Nullable
    Object get(Object target) {
        if (field != null) return ReflectionUtils.getField(field, target);
        if (getter != null) return ReflectionUtils.invokeMethod(getter, target);
        throw new IllegalStateException("Property " + this + " cannot be read");
    }

    void set(Object target, @Nullable Object value) {
        if (setter != null) {
            ReflectionUtils.invokeMethod(setter, target, value);
        } else {
            setField(target, value);
        }
    }

    /** Sets the field, beside any setter. */
    void setField(Object target, @Nullable Object value) {
        var known = field != null ? field : ReflectionUtils.findField(target.getClass(), name);
        if (known == null) throw new IllegalStateException("Property " + this + " cannot be written");
        ReflectionUtils.makeAccessible(known);
        ReflectionUtils.setField(known, target, value);
    }

    Class<?> owner() {
        return owner;
    }

    @Override
    public String toString() {
        return owner.getSimpleName() + "." + name;
    }
}
