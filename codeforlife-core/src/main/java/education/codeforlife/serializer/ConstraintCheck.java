package education.codeforlife.serializer;

import education.codeforlife.error.FieldErrors;
import education.codeforlife.validation.ConstraintErrors;
import education.codeforlife.validation.ConstraintOrder;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Bean Validation of what is present; of each field only the first failing constraint is told. */
final class ConstraintCheck {

    private final Validator validator;

    ConstraintCheck(Validator validator) {
        this.validator = validator;
    }

    void check(Row<?, ?> row, RecordShape shape) {
        if (!row.isReadable()) return;
        validator.validate(row.data()).stream()
                .collect(Collectors.<ConstraintViolation<?>, String>groupingBy(
                        violation -> violation.getPropertyPath().toString()))
                .values()
                .forEach(violations -> add(first(violations), row, shape));
    }

    /** Of one property, what counts. */
    private static ConstraintViolation<?> first(List<ConstraintViolation<?>> violations) {
        if (violations.size() == 1) return violations.get(0);
        var any = violations.get(0);
        return Collections.min(violations, ConstraintOrder.of(any.getLeafBean().getClass(), property(any)));
    }

    private static String property(ConstraintViolation<?> violation) {
        var property = "";
        for (var node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) property = node.getName();
        }
        return property;
    }

    private static void add(ConstraintViolation<?> violation, Row<?, ?> row, RecordShape shape) {
        var place = place(violation.getPropertyPath(), row, shape);
        if (place != null && place.isEmpty()) place.add(ConstraintErrors.of(violation));
    }

    /** Where the violation belongs; null if the field was absent, which is no mistake or was told already. */
    private static @Nullable FieldErrors place(Path path, Row<?, ?> row, RecordShape shape) {
        var place = row.errors();
        var field = new StringBuilder();
        @Nullable RecordShape at = shape;
        for (var node : path) {
            if (node.getIndex() != null) place = place.field(node.getIndex().toString());
            var component = at == null || node.getName() == null ? null : at.component(node.getName());
            if (component == null) continue;
            field.append(field.isEmpty() ? "" : ".").append(component.field());
            place = place.field(component.field());
            at = component.nested();
        }
        if (field.isEmpty()) return place.field(FieldErrors.ALL);
        return row.has(field.toString()) ? place : null;
    }
}
