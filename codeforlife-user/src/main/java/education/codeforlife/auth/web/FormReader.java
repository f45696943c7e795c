package education.codeforlife.auth.web;

import static java.util.stream.Collectors.groupingBy;

import education.codeforlife.error.FieldErrors;
import education.codeforlife.error.ValidationException;
import education.codeforlife.validation.ConstraintErrors;
import education.codeforlife.validation.ConstraintOrder;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.BeanUtils;
import tools.jackson.databind.JsonNode;

/**
 * Reads forms as Django does: every field is required, and every broken rule of each field is reported.
 *
 * @param <F> the record that the form becomes
 */
final class FormReader<F extends Record> {

    private final Constructor<F> constructor;
    private final List<FormField> fields;
    private final Validator validator;

    /** @throws IllegalArgumentException if a component of the record is of a type that forms do not have */
    FormReader(Class<F> form, Validator validator) {
        this.constructor = BeanUtils.getResolvableConstructor(form);
        this.fields =
                Arrays.stream(form.getRecordComponents()).map(FormField::of).toList();
        this.validator = validator;
    }

    /** @throws ValidationException with the errors of each field */
    F read(JsonNode object) {
        var errors = new FieldErrors();
        var values = fields.stream()
                .map(field -> field.read(object, errors.field(field.name())))
                .toArray();
        var form = BeanUtils.instantiateClass(constructor, values);
        check(form, errors);
        if (errors.isEmpty()) return form;
        errors.reject("form_errors", "Found form errors. Skipping authentication.");
        throw ValidationException.of(errors);
    }

    private void check(F form, FieldErrors errors) {
        var violations = validator.validate(form).stream()
                .collect(groupingBy(violation -> violation.getPropertyPath().toString()));
        for (var field : fields) {
            add(violations.getOrDefault(field.property(), List.of()), field, errors.field(field.name()));
        }
    }

    private void add(List<ConstraintViolation<F>> violations, FormField field, FieldErrors errors) {
        violations.stream()
                .sorted(ConstraintOrder.of(constructor.getDeclaringClass(), field.property()))
                .map(ConstraintErrors::of)
                .forEach(errors::add);
    }
}
