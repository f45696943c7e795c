package education.codeforlife.encryption.autoconfigure;

import education.codeforlife.api.Internal;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * The beans that need a bean of a type, by the declarations of their constructors, factory methods and injected members.
 * None of them is created. An injection point with {@link Lazy} does not count.
 *
 * @since 0.1.0
 */
@Internal
public final class Dependents {

    private static final Set<String> INJECTED =
            Set.of(Autowired.class.getName(), "jakarta.annotation.Resource", "jakarta.inject.Inject");

    private final ConfigurableListableBeanFactory beans;

    /** Looks at all beans of the factory. */
    public Dependents(ConfigurableListableBeanFactory beans) {
        this.beans = beans;
    }

    /** Returns the names of the beans that need one of the type. Those {@link OnDemand} count by their own dependents. */
    public SortedSet<String> of(Class<?> type) {
        var names = new TreeSet<String>();
        collect(type, names, new HashSet<>());
        return names;
    }

    private void collect(Class<?> type, Set<String> names, Set<String> seen) {
        for (var name : beans.getBeanDefinitionNames()) {
            if (!needs(name, type) || !seen.add(name)) continue;
            var own = isOnDemand(name) ? beans.getType(name, false) : null;
            if (own == null) {
                names.add(name);
            } else {
                collect(own, names, seen);
            }
        }
    }

    private boolean isOnDemand(String name) {
        return beans.getBeanDefinition(name) instanceof AnnotatedBeanDefinition definition
                && definition.getFactoryMethodMetadata() != null
                && definition.getFactoryMethodMetadata().isAnnotated(OnDemand.class.getName());
    }

    private boolean needs(String name, Class<?> type) {
        var definition = beans.getMergedBeanDefinition(name);
        if (definition.isAbstract()) return false;
        var beanType = beans.getType(name, false); // finds the factory method, too
        return Stream.concat(creation(definition).flatMap(Dependents::parameters), members(beanType))
                .anyMatch(point -> mentions(ResolvableType.forType(point), type));
    }

    /** The factory method, or the constructors. */
    private Stream<Executable> creation(BeanDefinition definition) {
        if (!(definition instanceof RootBeanDefinition root) || root.getInstanceSupplier() != null) {
            return Stream.empty();
        }
        if (root.getFactoryMethodName() != null) return Stream.ofNullable(root.getResolvedFactoryMethod());
        var className = root.getBeanClassName();
        if (className == null) return Stream.empty();
        return Arrays.stream(ClassUtils.resolveClassName(className, beans.getBeanClassLoader())
                .getDeclaredConstructors());
    }

    private static Stream<Type> parameters(Executable executable) {
        return Arrays.stream(executable.getParameters())
                .filter(parameter -> !isLazy(parameter))
                .map(Parameter::getParameterizedType);
    }

    private static Stream<Type> members(@Nullable Class<?> bean) {
        if (bean == null || bean.isInterface()) return Stream.empty();
        var points = Stream.<Type>builder();
        ReflectionUtils.doWithFields(bean, field -> points.add(field.getGenericType()), Dependents::isInjected);
        ReflectionUtils.doWithMethods(bean, method -> parameters(method).forEach(points), Dependents::isInjected);
        return points.build();
    }

    private static boolean isInjected(AnnotatedElement member) {
        return !isLazy(member)
                && INJECTED.stream().anyMatch(annotation -> AnnotatedElementUtils.isAnnotated(member, annotation));
    }

    private static boolean isLazy(AnnotatedElement point) {
        return point.isAnnotationPresent(Lazy.class);
    }

    /** Returns whether the injection point is of the type, or a provider or collection of it. */
    private static boolean mentions(ResolvableType point, Class<?> type) {
        var raw = point.toClass();
        return (raw != Object.class && raw.isAssignableFrom(type))
                || Arrays.stream(point.getGenerics()).anyMatch(generic -> mentions(generic, type));
    }
}
