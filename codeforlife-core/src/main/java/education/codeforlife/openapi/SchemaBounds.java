package education.codeforlife.openapi;

import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Narrows schemas: of two bounds, the narrower one counts. */
final class SchemaBounds {

    private static final int NO_MAX = Integer.MAX_VALUE;

    private SchemaBounds() {}

    static void length(Schema<?> schema, int min, int max) {
        lower(min, schema::getMinLength, schema::setMinLength);
        upper(max, schema::getMaxLength, schema::setMaxLength);
    }

    static void items(Schema<?> schema, int min, int max) {
        lower(min, schema::getMinItems, schema::setMinItems);
        upper(max, schema::getMaxItems, schema::setMaxItems);
    }

    static void properties(Schema<?> schema, int min, int max) {
        lower(min, schema::getMinProperties, schema::setMinProperties);
        upper(max, schema::getMaxProperties, schema::setMaxProperties);
    }

    private static void lower(int min, Supplier<@Nullable Integer> known, Consumer<Integer> narrowed) {
        var other = known.get();
        if (min > 0 && (other == null || other < min)) narrowed.accept(min);
    }

    private static void upper(int max, Supplier<@Nullable Integer> known, Consumer<Integer> narrowed) {
        var other = known.get();
        if (max < NO_MAX && (other == null || other > max)) narrowed.accept(max);
    }

    static void atLeast(Schema<?> schema, BigDecimal min, boolean inclusive) {
        if (inclusive) {
            var other = schema.getMinimum();
            if (other == null || other.compareTo(min) < 0) schema.setMinimum(min);
        } else {
            schema.setExclusiveMinimumValue(min);
        }
    }

    static void atMost(Schema<?> schema, BigDecimal max, boolean inclusive) {
        if (inclusive) {
            var other = schema.getMaximum();
            if (other == null || other.compareTo(max) > 0) schema.setMaximum(max);
        } else {
            schema.setExclusiveMaximumValue(max);
        }
    }
}
