package education.codeforlife.serializer;

import education.codeforlife.error.FieldErrors;
import education.codeforlife.validation.ConstraintErrors;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks a record that has rules over several fields, or records with such: the fields of each object first, then, if
 * they are good, its rules.
 */
record RuleCheck(ConstraintCheck constraints, Rules rules, Writing writing) {

    private static final Logger LOG = LoggerFactory.getLogger(RuleCheck.class);

    void check(Record data, Complete complete, FieldErrors errors) {
        var shape = complete.shape();
        for (var component : shape.components()) {
            if (!writing.presence().has(data, component.name())) continue;
            constraints.check(data, component, errors, shape, writing.presence());
            var field = errors.field(component.field());
            if (component.nested() != null) within(shape.value(data, component.name()), component, complete, field);
        }
        if (errors.isEmpty() && rules.isAny(shape)) judge(complete.of(data), shape, errors);
    }

    private void within(
            @Nullable Object value, RecordShape.Component component, Complete complete, FieldErrors errors) {
        if (value instanceof Record data) {
            check(data, complete.within(component, data), errors);
        } else if (value instanceof Collection<?> elements) {
            int index = 0;
            for (var element : elements) within(element, component, complete, errors.field(String.valueOf(index++)));
        }
    }

    private void judge(Record row, RecordShape shape, FieldErrors errors) {
        try {
            for (var violation : rules.broken(row, shape)) {
                ConstraintCheck.place(violation.getPropertyPath(), errors, shape)
                        .add(ConstraintErrors.of(violation));
            }
        } catch (jakarta.validation.ValidationException e) {
            LOG.error(
                    "A rule of {} failed: the request is refused", shape.type().getName(), e);
            errors.reject("invalid", "Invalid data.");
        }
    }
}
