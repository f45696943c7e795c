package education.codeforlife.auth.web;

import education.codeforlife.error.FieldError;
import education.codeforlife.error.FieldErrors;
import education.codeforlife.serializer.Untrimmed;
import education.codeforlife.wire.ScalarException;
import education.codeforlife.wire.ScalarType;
import education.codeforlife.wire.WireText;
import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A field of a form.
 *
 * @param property its name in Java
 * @param name its name in JSON
 * @param type reads what is there
 */
record FormField(String property, String name, Type type) {

    private static final Pattern LOWER_BEFORE_UPPER = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final ScalarType<Long> NUMBER = ScalarType.of(Long.class);

    /** Reads a value, or returns its error. */
    @FunctionalInterface
    interface Type {
        @Nullable
        Object read(JsonNode node, FieldErrors errors);
    }

    static FormField of(RecordComponent component) {
        var property = component.getName();
        var name = LOWER_BEFORE_UPPER.matcher(property).replaceAll("_").toLowerCase(Locale.ROOT);
        return new FormField(property, name, type(component));
    }

    private static Type type(RecordComponent component) {
        if (component.getType() == Long.class) return FormField::number;
        if (component.getType() != String.class) {
            throw new IllegalArgumentException(
                    "Unsupported component \"" + component + "\" of a form: use String or Long");
        }
        if (component.isAnnotationPresent(Untrimmed.class)) return (node, errors) -> text(node, text -> text, errors);
        return (node, errors) -> text(node, WireText::strip, errors);
    }

    /** @return null if something is wrong */
    @Nullable
    Object read(JsonNode object, FieldErrors errors) {
        var node = object.path(name);
        if (!node.isMissingNode() && !node.isNull()) return type.read(node, errors);
        errors.add(FieldError.required());
        return null;
    }

    private static @Nullable String text(JsonNode node, Function<String, String> trim, FieldErrors errors) {
        var text = node.isString() ? trim.apply(node.stringValue()) : null;
        var error = refusal(text);
        if (error == null) return text;
        errors.add(error);
        return null;
    }

    private static @Nullable FieldError refusal(@Nullable String text) {
        if (text == null) return new FieldError("invalid", "Not a valid string.");
        if (text.isEmpty()) return FieldError.required();
        return WireText.isStorable(text)
                ? null
                : new FieldError("null_characters_not_allowed", "Null characters are not allowed.");
    }

    /** A number that is too large for any key is one that nothing has. */
    private static @Nullable Long number(JsonNode node, FieldErrors errors) {
        try {
            return NUMBER.read(node);
        } catch (ScalarException e) {
            if (e.bound() instanceof Long nearest) return nearest;
            errors.add(isBlank(node) ? FieldError.required() : new FieldError("invalid", "Enter a whole number."));
            return null;
        }
    }

    private static boolean isBlank(JsonNode node) {
        return node.isString() && node.stringValue().isBlank();
    }
}
