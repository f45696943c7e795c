package education.codeforlife.openapi;

import education.codeforlife.column.EntityColumns;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import org.springframework.util.ClassUtils;

/** Narrows schemas to what the columns of the attributes hold. */
final class ColumnKeywords {

    private ColumnKeywords() {}

    /** Adds the bounds of the attribute's column, if it has the type of the values. */
    static void add(Schema<?> schema, EntityColumns columns, String attribute, Class<?> type) {
        var bounds = columns.bounds(attribute, ClassUtils.resolvePrimitiveIfNecessary(type));
        if (bounds.maxLength() != null && schema.getEnum() == null) SchemaBounds.length(schema, 0, bounds.maxLength());
        if (bounds.min() != null && !isImplied(schema, type)) SchemaBounds.atLeast(schema, bounds.min(), true);
        if (bounds.max() != null && !isImplied(schema, type)) SchemaBounds.atMost(schema, bounds.max(), true);
        var step = bounds.step();
        if (step != null && step.compareTo(BigDecimal.ONE) != 0) schema.setMultipleOf(step);
    }

    /** The format of the schema has the bounds of the widest columns already. */
    private static boolean isImplied(Schema<?> schema, Class<?> type) {
        return "int64".equals(schema.getFormat()) && type == Long.class;
    }
}
