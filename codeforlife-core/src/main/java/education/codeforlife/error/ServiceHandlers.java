package education.codeforlife.error;

import education.codeforlife.api.Internal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ClassUtils;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.ExceptionHandlerMethodResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.handler.HandlerExceptionResolverComposite;
import org.springframework.web.servlet.mvc.method.annotation.ExceptionHandlerExceptionResolver;

/**
 * The methods with {@link ExceptionHandler} of a service, in its controllers and its
 * {@link org.springframework.web.bind.annotation.ControllerAdvice} beans. Spring chooses and calls them.
 *
 * @since 0.1.0
 */
@Internal
public final class ServiceHandlers {

    private static final String CONTROLLER = ServiceHandlers.class.getName() + ".controller";
    private static final Set<Class<?>> ANYTHING = Set.of(Throwable.class, Exception.class, RuntimeException.class);

    private final SingletonSupplier<List<ExceptionHandlerExceptionResolver>> spring;
    private final Map<Class<?>, ExceptionHandlerMethodResolver> controllers = new ConcurrentHashMap<>();

    private ServiceHandlers(Iterable<HandlerExceptionResolver> resolvers) {
        this.spring = SingletonSupplier.of(() -> spring(resolvers).toList());
    }

    /** @param resolvers those of Spring MVC; iterated when the first request fails */
    public static ServiceHandlers of(Iterable<HandlerExceptionResolver> resolvers) {
        return new ServiceHandlers(resolvers);
    }

    /** Says whose methods are asked first, if the handler of the request is not a method of that controller. */
    public static void declaredBy(Object controller, HttpServletRequest request) {
        request.setAttribute(CONTROLLER, controller);
    }

    private static @Nullable Object controller(@Nullable Object handler, HttpServletRequest request) {
        var controller = request.getAttribute(CONTROLLER);
        if (controller == null || !(handler instanceof HandlerMethod method)) return handler;
        return method.getBean() == controller ? handler : new HandlerMethod(controller, method.getMethod());
    }

    private static Stream<ExceptionHandlerExceptionResolver> spring(Iterable<HandlerExceptionResolver> resolvers) {
        var found = Stream.<ExceptionHandlerExceptionResolver>builder();
        for (var resolver : resolvers) {
            if (resolver instanceof ExceptionHandlerExceptionResolver annotated) found.add(annotated);
            if (resolver instanceof HandlerExceptionResolverComposite composite) {
                spring(composite.getExceptionResolvers()).forEach(found);
            }
        }
        return found.build();
    }

    /** Returns whether a method takes the exception as it takes any other. */
    boolean takesAnything(Exception exception, @Nullable Object handler, HttpServletRequest request) {
        var method = method(exception, controller(handler, request));
        return method != null && !names(method, exception);
    }

    /**
     * Lets the service answer.
     *
     * @param byName whether only a method counts that names the exception or one of its own supertypes
     * @return {@code null} if the service does not have one
     */
    @Nullable
    ModelAndView answer(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Object handler,
            Exception exception,
            boolean byName) {
        var declared = controller(handler, request);
        var method = method(exception, declared);
        if (method == null || byName && !names(method, exception)) return null;
        return spring.obtain().stream()
                .map(resolver -> resolver.resolveException(request, response, declared, exception))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Returns the method that Spring would call, of the controller before those of the advices. */
    private @Nullable Method method(Exception exception, @Nullable Object handler) {
        if (spring.obtain().isEmpty()) return null;
        var type = handler instanceof HandlerMethod method ? AopUtils.getTargetClass(method.getBean()) : null;
        var own = type == null ? null : ownMethod(exception, type);
        return own != null ? own : advisedMethod(exception, type);
    }

    private @Nullable Method ownMethod(Exception exception, Class<?> type) {
        return controllers
                .computeIfAbsent(ClassUtils.getUserClass(type), ExceptionHandlerMethodResolver::new)
                .resolveMethod(exception);
    }

    private @Nullable Method advisedMethod(Exception exception, @Nullable Class<?> type) {
        return spring.obtain().stream()
                .flatMap(resolver -> resolver.getExceptionHandlerAdviceCache().entrySet().stream())
                .filter(advice -> advice.getKey().isApplicableToBeanType(type))
                .map(advice -> advice.getValue().resolveMethod(exception))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static boolean names(Method method, Exception exception) {
        return handled(method).anyMatch(type -> type.isInstance(exception) && !ANYTHING.contains(type));
    }

    private static Stream<Class<?>> handled(Method method) {
        var annotation = AnnotatedElementUtils.findMergedAnnotation(method, ExceptionHandler.class);
        var declared = annotation == null ? new Class<?>[0] : annotation.exception();
        return Arrays.stream(declared.length > 0 ? declared : method.getParameterTypes());
    }
}
