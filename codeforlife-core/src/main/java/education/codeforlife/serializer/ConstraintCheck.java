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
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Bean Validation of what is present; of each field only the first failing constraint is told. Rules over several
 * fields are judged afterwards, on the row as it will be.
 */
final class ConstraintCheck {

    private final Validator validator;
    private final Rules rules;

    ConstraintCheck(Validator validator) {
        this.validator = RecordValidator.of(validator);
        this.rules = new Rules(validator);
    }

    Rules rules() {
        return rules;
    }

    /** Checks what is about no row, and so is whole. */
    void check(Sent<?> sent, RecordShape shape) {
        if (!sent.isReadable()) return;
        var data = (Record) sent.data();
        if (rules.isAnyIn(shape)) {
            new RuleCheck(this, rules, sent.writing()).check(data, new Completion.AsSent(shape), sent.errors());
        } else {
            add(validator.validate(data), sent.errors(), shape, sent.presence());
        }
    }

    <E, W> void check(Row<E, W> row, WritePlan plan, Writer<E, W> writer) {
        if (!row.isReadable()) return;
        var data = (Record) row.data();
        var shape = plan.shape();
        if (rules.isAnyIn(shape)) {
            new RuleCheck(this, rules, row.writing()).check(data, new Completion<>(row, plan, writer), row.errors());
        } else if (shape.isFlat() && row.fields().size() < shape.components().size()) {
            checkPresent(data, row, shape);
        } else {
            add(validator.validate(data), row.errors(), shape, row.presence());
        }
    }

    /** Violations of absent components would not be told, and to put them into words costs more than to look. */
    private void checkPresent(Record data, Row<?, ?> row, RecordShape shape) {
        for (var component : shape.components()) {
            if (row.presence().has(data, component.name())) check(data, component, row.errors(), shape, row.presence());
        }
    }

    /** Checks one component without the objects within. */
    void check(Record data, RecordShape.Component component, FieldErrors errors, RecordShape shape, Presence presence) {
        add(validator.validateProperty(data, component.name()), errors, shape, presence);
    }

    private static void add(
            Set<? extends ConstraintViolation<?>> violations,
            FieldErrors errors,
            RecordShape shape,
            Presence presence) {
        if (violations.isEmpty()) return;
        violations.stream()
                .collect(Collectors.<ConstraintViolation<?>, String>groupingBy(
                        violation -> violation.getPropertyPath().toString()))
                .values()
                .forEach(each -> add(first(each), errors, shape, presence));
    }

    /** Returns the violation of a property that is reported. */
    private static ConstraintViolation<?> first(List<ConstraintViolation<?>> violations) {
        if (violations.size() == 1) return violations.get(0);
        var any = violations.get(0);
        var property = property(any.getPropertyPath());
        return Collections.min(violations, ConstraintOrder.of(any.getLeafBean().getClass(), property));
    }

    private static String property(Path path) {
        var property = "";
        for (var node : path) {
            if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) property = node.getName();
        }
        return property;
    }

    /** Adds the violation unless its field is absent: that is allowed, or an error of it is reported already. */
    private static void add(
            ConstraintViolation<?> violation, FieldErrors errors, RecordShape shape, Presence presence) {
        var path = violation.getPropertyPath();
        if (violation.getLeafBean() instanceof Record data && !presence.has(data, property(path))) return;
        var place = place(path, errors, shape);
        if (place.isEmpty()) place.add(ConstraintErrors.of(violation));
    }

    /** Returns the errors of the field that the path leads to. */
    static FieldErrors place(Path path, FieldErrors errors, RecordShape shape) {
        var place = errors;
        @Nullable RecordShape at = shape;
        for (var node : path) {
            if (node.getIndex() != null) place = place.field(node.getIndex().toString());
            if (node.getKey() != null) place = place.member(node.getKey().toString());
            var component = at == null || node.getName() == null ? null : at.component(node.getName());
            if (component == null) continue;
            place = place.field(component.field());
            at = component.nested();
        }
        return place == errors ? errors.field(FieldErrors.ALL) : place;
    }
}
