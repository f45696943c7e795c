package education.codeforlife.openapi;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a service says of a type or a component by {@code @Schema}. */
final class DeclaredSchema {

    private DeclaredSchema() {}

    /** Returns the schema of a type or component whose JSON is declared; empty if the annotation does not say it. */
    static Optional<io.swagger.v3.oas.models.media.Schema<?>> find(@Nullable Schema declared) {
        if (declared == null || declared.type().isEmpty()) return Optional.empty();
        var schema = SchemaTypes.of(declared.type());
        if (!declared.format().isEmpty()) schema.setFormat(declared.format());
        if (!declared.pattern().isEmpty()) schema.setPattern(declared.pattern());
        if (declared.allowableValues().length > 0) return Optional.of(choice(declared));
        return Optional.of(describe(schema, declared));
    }

    private static io.swagger.v3.oas.models.media.Schema<?> choice(Schema declared) {
        return describe(SchemaTypes.choice(List.of(declared.allowableValues())), declared);
    }

    /** Adds the words of the annotation to the schema. */
    static io.swagger.v3.oas.models.media.Schema<?> describe(
            io.swagger.v3.oas.models.media.Schema<?> schema, @Nullable Schema declared) {
        if (declared != null && !declared.description().isEmpty()) schema.setDescription(declared.description());
        return schema;
    }

    /** Returns the name of the type's schema. A nested type is named after those around it, too. */
    static String nameOf(Class<?> type) {
        var declared = type.getAnnotation(Schema.class);
        if (declared != null && !declared.name().isEmpty()) return declared.name();
        var around = type.getEnclosingClass();
        return (around == null ? "" : nameOf(around)) + type.getSimpleName();
    }
}
