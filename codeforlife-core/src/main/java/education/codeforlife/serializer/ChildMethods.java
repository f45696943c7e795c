package education.codeforlife.serializer;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

/** The methods with which an entity adds a child and removes it, if it has them: {@code addLine}, {@code removeLine}. */
record ChildMethods(@Nullable Method adder, @Nullable Method remover) {

    static ChildMethods of(Property property, Class<?> child) {
        return new ChildMethods(method("add", property, child), method("remove", property, child));
    }

    private static @Nullable Method method(String verb, Property property, Class<?> child) {
        List<Method> methods = Arrays.stream(property.owner().getMethods())
                .filter(method -> method.getName().startsWith(verb)
                        && method.getParameterCount() == 1
                        && method.getParameterTypes()[0] == child
                        && isNamed(method.getName().substring(verb.length()), property.name()))
                .toList();
        if (methods.size() != 1) return null;
        ReflectionUtils.makeAccessible(methods.get(0));
        return methods.get(0);
    }

    /**
     * Returns whether a singular is that of a plural: {@code Line} of {@code lines}, {@code Category} of {@code
     * categories}.
     */
    private static boolean isNamed(String singular, String plural) {
        if (singular.isEmpty()) return false;
        var stem = singular.substring(0, singular.length() - 1).toLowerCase(Locale.ROOT);
        return plural.toLowerCase(Locale.ROOT).startsWith(stem);
    }

    void add(Collection<Object> children, Object owner, Object child) {
        if (adder != null) ReflectionUtils.invokeMethod(adder, owner, child);
        if (!contains(children, child)) children.add(child);
    }

    void remove(Collection<Object> children, Object owner, Object child) {
        if (remover != null) ReflectionUtils.invokeMethod(remover, owner, child);
        if (contains(children, child)) children.removeIf(each -> Hibernate.unproxy(each) == child);
    }

    private static boolean contains(Collection<Object> children, Object child) {
        for (var each : children) if (Hibernate.unproxy(each) == child) return true;
        return false;
    }
}
