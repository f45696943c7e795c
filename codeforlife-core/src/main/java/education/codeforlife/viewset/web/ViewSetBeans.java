package education.codeforlife.viewset.web;

import education.codeforlife.serializer.Writer;
import education.codeforlife.viewset.CustomActions;
import education.codeforlife.viewset.GenericViewSet;
import education.codeforlife.viewset.ViewSet;
import education.codeforlife.viewset.ViewSetDefinition;
import education.codeforlife.viewset.web.Route.Endpoint;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.springframework.aop.scope.ScopedProxyUtils;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/** Finds view sets among the beans, and what they need of them. */
final class ViewSetBeans {

    private final ApplicationContext context;
    private final ViewSetTargets targets;

    ViewSetBeans(ApplicationContext context) {
        this.context = context;
        this.targets = context.getBeanProvider(ViewSetTargets.class).getIfAvailable(ViewSetTargets::new);
    }

    /**
     * Returns the view set that handles the endpoints, without the proxy that Spring may call it through.
     *
     * @param handler the bean or its name
     * @throws IllegalStateException if the bean cannot be served
     */
    GenericViewSet<?, ?> viewSet(Object handler, List<Endpoint> endpoints) {
        var bean = handler instanceof String name ? context.getBean(name) : handler;
        var target = handler instanceof String name ? targets.target(name, bean) : bean;
        if (Proxy.isProxyClass(bean.getClass())) throw interfaceProxy();
        if (!(target instanceof GenericViewSet<?, ?> viewSet)) {
            throw new IllegalStateException(
                    bean.getClass().getName() + " is annotated with @ViewSet, but does not extend GenericViewSet");
        }
        if (AnnotatedElementUtils.hasAnnotation(viewSet.getClass(), Controller.class)) {
            throw new IllegalStateException(
                    "The view set is mapped without its rules as a controller, too: remove @Controller or @RestController");
        }
        if (isProxy(viewSet) || handler instanceof String name && !context.isSingleton(name)) {
            throw new IllegalStateException("The view set is not a singleton: remove its scope");
        }
        if (isProxy(bean)) endpoints.forEach(ViewSetBeans::requireOverridable);
        return viewSet;
    }

    private static boolean isProxy(Object bean) {
        return ClassUtils.getUserClass(bean) != bean.getClass();
    }

    /** A proxy passes on only what it can override. */
    private static void requireOverridable(Endpoint endpoint) {
        int modifiers = endpoint.handler().getMethod().getModifiers();
        if (Modifier.isFinal(modifiers) || Modifier.isPrivate(modifiers)) {
            throw new IllegalStateException("Action " + endpoint.action()
                    + " is final or private, but Spring calls the view set through a proxy: make it overridable");
        }
    }

    /** @throws IllegalStateException if the bean has the annotation, but its proxy does not have its methods */
    void requireServed(String name) {
        var type = context.getType(name);
        if (type != null && Proxy.isProxyClass(type)) throw interfaceProxy();
    }

    private static IllegalStateException interfaceProxy() {
        return new IllegalStateException(
                "Spring calls the view set through a proxy of its interfaces, which does not have its actions:"
                        + " remove spring.aop.proxy-target-class=false");
    }

    /** Returns the names of all beans that are annotated. */
    List<String> names() {
        return List.of(context.getBeanNamesForAnnotation(ViewSet.class));
    }

    /** Returns the names of the view sets whose actions are perhaps all declared without a method. */
    List<String> declaring() {
        return names().stream()
                .filter(name -> !ScopedProxyUtils.isScopedTarget(name))
                .filter(name -> declares(type(name)))
                .toList();
    }

    private static boolean declares(Class<?> viewSet) {
        var method = ReflectionUtils.findMethod(viewSet, "actions", CustomActions.class);
        return method != null && method.getDeclaringClass() != GenericViewSet.class;
    }

    /** Returns the name of the class of the view set, for messages. */
    String name(Object handler) {
        var type = handler instanceof String name ? type(name) : ClassUtils.getUserClass(handler);
        return type.getSimpleName();
    }

    /** Returns the type that the bean is declared with, or the class of one that has no definition. */
    ResolvableType declaredType(Object handler) {
        if (!(handler instanceof String name)) return ResolvableType.forInstance(handler);
        var known = ResolvableType.forClass(type(name));
        if (!(context.getAutowireCapableBeanFactory() instanceof ConfigurableListableBeanFactory beans)
                || !beans.containsBeanDefinition(name)) {
            return known;
        }
        var declared = beans.getMergedBeanDefinition(name).getResolvableType();
        return declared.hasGenerics() ? declared : known;
    }

    private Class<?> type(String name) {
        var type = context.getType(name);
        return type == null ? Object.class : ClassUtils.getUserClass(type);
    }

    /** Returns the writers that an action of the view set can write with. */
    List<Writer<?, ?>> writers(GenericViewSet<?, ?> viewSet) {
        var writers = new ArrayList<>(ViewSetDefinition.writers(viewSet));
        context.getBeanProvider(Writer.class).stream().forEach(writers::add);
        return writers;
    }
}
