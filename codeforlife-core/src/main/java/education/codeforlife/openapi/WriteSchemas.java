package education.codeforlife.openapi;

import education.codeforlife.openapi.NamedSchemas.Kind;
import education.codeforlife.serializer.SerializerEngine;
import education.codeforlife.serializer.WriteShape;
import education.codeforlife.serializer.WriteShape.Field;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The schemas of write records, as the engine of serializers reads them. */
final class WriteSchemas {

    private static final String PARTIAL = "Partial";

    private final SerializerEngine serializers;
    private final ConstraintKeywords constraints;
    private final RelationKeys relations;
    private final ReadSchemas others;
    private final NamedSchemas names;

    WriteSchemas(
            SerializerEngine serializers,
            ConstraintKeywords constraints,
            RelationKeys relations,
            ReadSchemas others,
            NamedSchemas names) {
        this.serializers = serializers;
        this.constraints = constraints;
        this.relations = relations;
        this.others = others;
        this.names = names;
    }

    /**
     * Returns the reference to the schema of a write record.
     *
     * @throws IllegalStateException if the record cannot be described
     */
    Schema<?> of(Class<?> record, WriteTarget target) {
        return of(serializers.shape(record), target);
    }

    /** Returns the reference to the schema of a record of which every component is required. */
    Schema<?> ofForm(Class<?> record) {
        var shape = serializers.shape(record);
        return names.ref(DeclaredSchema.nameOf(record), record.getName(), Kind.SENT, object -> {
            fill(object, shape, WriteTarget.form());
            object.setRequired(List.copyOf(object.getProperties().keySet()));
        });
    }

    private Schema<?> of(WriteShape shape, WriteTarget target) {
        var name = (target.partial() ? PARTIAL : "") + DeclaredSchema.nameOf(shape.type());
        return names.ref(name, shape.type().getName(), Kind.SENT, object -> fill(object, shape, target));
    }

    private void fill(Schema<?> object, WriteShape shape, WriteTarget target) {
        if (shape.type().isAnnotationPresent(Deprecated.class)) object.setDeprecated(true);
        for (var field : shape.fields()) {
            object.addProperty(field.name(), property(shape, field, target));
            if (field.required() && !target.partial()) object.addRequiredItem(field.name());
        }
    }

    private Schema<?> property(WriteShape shape, Field field, WriteTarget target) {
        var place = new Place(shape.type(), field.component());
        var accessor = accessor(shape.type(), field.component());
        var declared = accessor.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        var schema =
                DeclaredSchema.find(declared).orElseGet(() -> new ValueSchemas(place, target, field).of(field.value()));
        constraints.add(schema, shape.type(), field.component());
        ColumnKeywords.add(schema, target.columns(), field.component(), accessor.getReturnType());
        var nullable = field.nullable() ? SchemaTypes.orNull(schema) : schema;
        if (accessor.isAnnotationPresent(Deprecated.class)) nullable.setDeprecated(true);
        var bounds = target.columns().bounds(field.component(), accessor.getReturnType());
        nullable.addExtension(
                "x-codes", FieldCodes.of(field, constraints.codes(shape.type(), field.component()), bounds));
        return DeclaredSchema.describe(nullable, declared);
    }

    private static Method accessor(Class<?> record, String component) {
        return Arrays.stream(Objects.requireNonNull(record.getRecordComponents()))
                .filter(each -> each.getName().equals(component))
                .findFirst()
                .orElseThrow()
                .getAccessor();
    }

    /** The schemas of what one field holds. */
    private final class ValueSchemas {

        private final Place place;
        private final WriteTarget target;
        private final Field field;

        private ValueSchemas(Place place, WriteTarget target, Field field) {
            this.place = place;
            this.target = target;
            this.field = field;
        }

        private Schema<?> of(WriteShape.Value value) {
            if (value instanceof WriteShape.ScalarValue scalar) return scalar(scalar);
            if (value instanceof WriteShape.ChoiceValue choice) return SchemaTypes.choice(choice.names());
            if (value instanceof WriteShape.NestedValue nested) return nested(nested);
            if (value instanceof WriteShape.MapValue map) return SchemaTypes.map(of(map.value()));
            if (value instanceof WriteShape.ListValue list) return SchemaTypes.list(of(list.element()));
            if (value instanceof WriteShape.OtherValue other) return others.of(other.type(), place);
            return relations.of(target.path() + field.name(), target.writers());
        }

        private Schema<?> scalar(WriteShape.ScalarValue scalar) {
            return ScalarSchemas.find(scalar.type()).orElseThrow();
        }

        private Schema<?> nested(WriteShape.NestedValue nested) {
            return WriteSchemas.this.of(nested.shape(), target.within(field.component(), field.name()));
        }
    }
}
