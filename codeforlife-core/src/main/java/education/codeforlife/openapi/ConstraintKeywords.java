package education.codeforlife.openapi;

import education.codeforlife.validation.ConstraintErrors;
import education.codeforlife.wire.ScalarType;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.validation.Validator;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.validation.metadata.ContainerElementTypeDescriptor;
import jakarta.validation.metadata.ElementDescriptor;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;

/** The keywords of schemas that constraints of Bean Validation become. A constraint without one is left to the answer. */
final class ConstraintKeywords {

    private static final Set<Class<? extends Annotation>> REQUIRED =
            Set.of(NotNull.class, NotBlank.class, NotEmpty.class);

    private static final ScalarType<BigDecimal> NUMBER = ScalarType.of(BigDecimal.class);

    private final Validator validator;

    ConstraintKeywords(Validator validator) {
        this.validator = validator;
    }

    /** Adds what the constraints of the component say of its values, and of their elements. */
    void add(Schema<?> schema, Class<?> owner, String component) {
        var property = validator.getConstraintsForClass(owner).getConstraintsForProperty(component);
        if (property == null) return;
        add(schema, property);
        addElements(schema, property.getConstrainedContainerElementTypes());
    }

    /** Returns the codes of errors of the component. */
    Stream<String> codes(Class<?> owner, String component) {
        var property = validator.getConstraintsForClass(owner).getConstraintsForProperty(component);
        return property == null
                ? Stream.of()
                : property.getConstraintDescriptors().stream().flatMap(ConstraintErrors::codes);
    }

    /** Returns whether the property has to be there. */
    boolean isRequired(Class<?> owner, String property) {
        var constraints = validator.getConstraintsForClass(owner).getConstraintsForProperty(property);
        var type = BeanUtils.findPropertyType(property, owner);
        return type.isPrimitive()
                || constraints != null
                        && constraints.getConstraintDescriptors().stream()
                                .anyMatch(constraint -> REQUIRED.contains(
                                        constraint.getAnnotation().annotationType()));
    }

    private static void addElements(Schema<?> schema, Collection<ContainerElementTypeDescriptor> elements) {
        for (var element : elements) {
            var within = element(schema);
            if (within == null) continue;
            add(within, element);
            addElements(within, element.getConstrainedContainerElementTypes());
        }
    }

    private static @Nullable Schema<?> element(Schema<?> schema) {
        if (schema.getItems() != null) return schema.getItems();
        return schema.getAdditionalProperties() instanceof Schema<?> value ? value : null;
    }

    private static void add(Schema<?> schema, ElementDescriptor element) {
        element.getConstraintDescriptors().forEach(constraint -> add(schema, constraint));
    }

    private static void add(Schema<?> schema, ConstraintDescriptor<?> constraint) {
        if (schema.get$ref() == null) add(schema, constraint.getAnnotation());
        constraint.getComposingConstraints().forEach(composing -> add(schema, composing));
    }

    private static void add(Schema<?> schema, Annotation constraint) {
        if (constraint instanceof Size size) bound(schema, size.min(), size.max());
        if (constraint instanceof NotBlank || constraint instanceof NotEmpty) bound(schema, 1, Integer.MAX_VALUE);
        if (constraint instanceof Email) schema.setFormat("email");
        if (constraint instanceof Pattern pattern && pattern.flags().length == 0) schema.setPattern(whole(pattern));
        if (constraint instanceof Min min) atLeast(schema, BigDecimal.valueOf(min.value()), true);
        if (constraint instanceof Max max) atMost(schema, BigDecimal.valueOf(max.value()), true);
        if (constraint instanceof DecimalMin min) atLeast(schema, NUMBER.read(min.value()), min.inclusive());
        if (constraint instanceof DecimalMax max) atMost(schema, NUMBER.read(max.value()), max.inclusive());
        if (constraint instanceof Positive) atLeast(schema, BigDecimal.ZERO, false);
        if (constraint instanceof PositiveOrZero) atLeast(schema, BigDecimal.ZERO, true);
        if (constraint instanceof Negative) atMost(schema, BigDecimal.ZERO, false);
        if (constraint instanceof NegativeOrZero) atMost(schema, BigDecimal.ZERO, true);
    }

    /** Bean Validation matches the whole text, JSON Schema any part of it. */
    private static String whole(Pattern pattern) {
        return "^(?:" + pattern.regexp() + ")$";
    }

    private static void bound(Schema<?> schema, int min, int max) {
        var types = schema.getTypes();
        if (types == null) return;
        if (types.contains("string")) SchemaBounds.length(schema, min, max);
        if (types.contains("array")) SchemaBounds.items(schema, min, max);
        if (types.contains("object")) SchemaBounds.properties(schema, min, max);
    }

    private static void atLeast(Schema<?> schema, BigDecimal min, boolean inclusive) {
        SchemaBounds.atLeast(schema, min, inclusive);
    }

    private static void atMost(Schema<?> schema, BigDecimal max, boolean inclusive) {
        SchemaBounds.atMost(schema, max, inclusive);
    }
}
