package education.codeforlife.serializer;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.metadata.BeanDescriptor;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.validation.metadata.MethodType;
import jakarta.validation.metadata.PropertyDescriptor;
import java.lang.annotation.Annotation;
import java.lang.annotation.ElementType;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The rules over several fields that write records declare: class-level constraints, and constrained methods. */
final class Rules {

    /**
     * The rules of one record.
     *
     * @param types of the constraints on the record itself
     * @param methods properties that are not components, such as {@code orderly} of {@code isOrderly()}
     */
    private record Declared(Set<Class<? extends Annotation>> types, List<String> methods) {

        boolean isEmpty() {
            return types.isEmpty() && methods.isEmpty();
        }
    }

    private final Validator validator;
    private final Map<Class<?>, Declared> declared = new ConcurrentHashMap<>();
    private final Map<Class<?>, Boolean> within = new ConcurrentHashMap<>();

    Rules(Validator validator) {
        this.validator = validator;
    }

    /** Returns whether the record has rules. */
    boolean isAny(RecordShape shape) {
        return !declared(shape).isEmpty();
    }

    /** Returns whether the record, or one within it, has rules. */
    boolean isAnyIn(RecordShape shape) {
        var known = within.get(shape.type());
        if (known != null) return known;
        boolean any = isAny(shape)
                || shape.components().stream()
                        .map(RecordShape.Component::nested)
                        .filter(Objects::nonNull)
                        .anyMatch(this::isAnyIn);
        within.put(shape.type(), any);
        return any;
    }

    private Declared declared(RecordShape shape) {
        return declared.computeIfAbsent(shape.type(), type -> declared(validator.getConstraintsForClass(type), shape));
    }

    private static Declared declared(BeanDescriptor record, RecordShape shape) {
        var methods = record.getConstrainedProperties().stream()
                .map(PropertyDescriptor::getPropertyName)
                .filter(name -> shape.component(name) == null)
                .sorted()
                .toList();
        requireGetters(record, shape);
        var types = new HashSet<Class<? extends Annotation>>();
        var onRecord = record.findConstraints().declaredOn(ElementType.TYPE).getConstraintDescriptors();
        for (var constraint : onRecord) collect(constraint, types);
        return new Declared(types, methods);
    }

    private static void collect(ConstraintDescriptor<?> constraint, Collection<Class<? extends Annotation>> types) {
        types.add(constraint.getAnnotation().annotationType());
        for (var composing : constraint.getComposingConstraints()) collect(composing, types);
    }

    /** Bean Validation passes over a method that is not named like a getter. */
    private static void requireGetters(BeanDescriptor record, RecordShape shape) {
        for (var method : record.getConstrainedMethods(MethodType.NON_GETTER)) {
            boolean constrained = method.getReturnValueDescriptor().hasConstraints();
            boolean own = method.getParameterDescriptors().isEmpty() && shape.component(method.getName()) == null;
            if (constrained && own) {
                throw new IllegalStateException("The rule " + method.getName() + "() of "
                        + shape.type().getName() + " is never asked: give it a name that starts with \"is\"");
            }
        }
    }

    /** Returns the rules that the record breaks, in a fixed order. */
    List<ConstraintViolation<Record>> broken(Record data, RecordShape shape) {
        var rules = declared(shape);
        var methods = rules.methods().stream().flatMap(name -> validator.validateProperty(data, name).stream());
        var types = rules.types().isEmpty()
                ? Stream.<ConstraintViolation<Record>>empty()
                : validator.validate(data).stream().filter(violation -> isOf(data, violation, rules));
        return Stream.concat(methods, types.sorted(Comparator.comparing(ConstraintViolation::getMessage)))
                .toList();
    }

    private static boolean isOf(Record data, ConstraintViolation<Record> violation, Declared rules) {
        var type = violation.getConstraintDescriptor().getAnnotation().annotationType();
        return violation.getLeafBean() == data && rules.types().contains(type);
    }
}
