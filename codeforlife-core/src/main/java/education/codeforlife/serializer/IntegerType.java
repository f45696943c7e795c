package education.codeforlife.serializer;

import education.codeforlife.error.FieldError;
import education.codeforlife.error.FieldErrors;
import java.math.BigInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A whole number that fits. */
record IntegerType(long min, long max, Function<BigInteger, Object> narrow) implements FieldType {

    @Override
    public @Nullable Object read(JsonNode node, FieldErrors errors, Reading reading) {
        var value = node.isIntegralNumber() ? node.bigIntegerValue() : null;
        var error = refusal(value);
        if (value != null && error == null) return narrow.apply(value);
        if (error != null) errors.add(error);
        return null;
    }

    private @Nullable FieldError refusal(@Nullable BigInteger value) {
        if (value == null) return new FieldError("invalid", "A valid integer is required.");
        if (value.compareTo(BigInteger.valueOf(max)) > 0)
            return new FieldError("max_value", "Ensure this value is less than or equal to " + max + ".");
        if (value.compareTo(BigInteger.valueOf(min)) < 0)
            return new FieldError("min_value", "Ensure this value is greater than or equal to " + min + ".");
        return null;
    }
}
