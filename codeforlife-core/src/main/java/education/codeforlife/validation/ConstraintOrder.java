package education.codeforlife.validation;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import education.codeforlife.api.Internal;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.AnnotationUtils;

/**
 * Which of several broken rules of one property counts: not null, then not blank, then as they are declared; rules of
 * one annotation that is repeated stand together where the first does. A validator reports them in no order.
 *
 * <pre>{@code
 * violations.stream().min(ConstraintOrder.of(FruitWrite.class, "name")).map(ConstraintErrors::of)
 * }</pre>
 *
 * @since 0.1.0
 */
@Internal
public final class ConstraintOrder {

    private static final ClassValue<Map<String, Comparator<ConstraintViolation<?>>>> ORDERS = new ClassValue<>() {
        @Override
        protected Map<String, Comparator<ConstraintViolation<?>>> computeValue(Class<?> type) {
            return orders(type);
        }
    };

    private static final Comparator<ConstraintViolation<?>> UNDECLARED = order(List.of());

    private ConstraintOrder() {}

    /**
     * The order of the violations of one property. Rules that are not declared on its field or record component follow,
     * in the order of their messages.
     *
     * @param type the class that declares the property, such as a write record
     * @param property its name in Java
     */
    public static Comparator<ConstraintViolation<?>> of(Class<?> type, String property) {
        return ORDERS.get(type).getOrDefault(property, UNDECLARED);
    }

    private static Map<String, Comparator<ConstraintViolation<?>>> orders(Class<?> type) {
        var orders = new HashMap<String, Comparator<ConstraintViolation<?>>>();
        for (Class<?> declaring = type; declaring != null; declaring = declaring.getSuperclass()) {
            for (var field : declaring.getDeclaredFields()) {
                orders.putIfAbsent(field.getName(), order(constraints(field.getDeclaredAnnotations())));
            }
        }
        return Map.copyOf(orders);
    }

    private static Comparator<ConstraintViolation<?>> order(List<Annotation> declared) {
        return comparingInt(ConstraintOrder::rank)
                .thenComparingInt(violation -> position(annotation(violation), declared))
                .thenComparing(comparing(ConstraintViolation::getMessage));
    }

    private static int rank(ConstraintViolation<?> violation) {
        var type = annotation(violation).annotationType();
        if (type == NotNull.class) return 0;
        return type == NotBlank.class || type == NotEmpty.class ? 1 : 2;
    }

    /** A rule that another is composed of may have other attributes than where it is declared: its type tells. */
    private static int position(Annotation constraint, List<Annotation> declared) {
        int exact = declared.indexOf(constraint);
        if (exact >= 0) return exact;
        var types = declared.stream().map(Annotation::annotationType).toList();
        int similar = types.indexOf(constraint.annotationType());
        return similar >= 0 ? similar : declared.size();
    }

    private static List<Annotation> constraints(Annotation[] annotations) {
        var constraints = new ArrayList<Annotation>();
        for (var annotation : annotations) collect(annotation, constraints);
        return constraints;
    }

    /** The constraint, what it is composed of, or what is repeated in it. */
    private static void collect(Annotation annotation, List<Annotation> constraints) {
        if (annotation.annotationType().isAnnotationPresent(Constraint.class)) {
            constraints.add(annotation);
            for (var composing : annotation.annotationType().getDeclaredAnnotations()) collect(composing, constraints);
        } else if (AnnotationUtils.getValue(annotation) instanceof Annotation[] repeated) {
            for (var one : repeated) collect(one, constraints);
        }
    }

    private static Annotation annotation(ConstraintViolation<?> violation) {
        return violation.getConstraintDescriptor().getAnnotation();
    }
}
