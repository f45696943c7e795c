package education.codeforlife.openapi;

import education.codeforlife.serializer.Relation;
import education.codeforlife.serializer.Writer;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.persistence.metamodel.Metamodel;
import java.util.List;

/** The schemas of keys of related rows: each has the type of the attribute that its relation looks up. */
record RelationKeys(Metamodel metamodel) {

    /**
     * Returns the schema of the field's keys.
     *
     * @param field in JSON, nested ones with dots
     * @param writers those that may write the field
     */
    Schema<?> of(String field, List<Writer<?, ?>> writers) {
        return writers.stream()
                .flatMap(writer -> writer.relations().stream())
                .filter(relation -> relation.field().equals(field))
                .findFirst()
                .flatMap(relation -> ScalarSchemas.find(keyType(relation)))
                .orElseGet(() -> SchemaTypes.anyOf(SchemaTypes.of("integer"), SchemaTypes.text()));
    }

    private Class<?> keyType(Relation<?> relation) {
        var entity = metamodel.entity(relation.type());
        var attribute = relation.attribute();
        return attribute == null
                ? entity.getIdType().getJavaType()
                : entity.getSingularAttribute(attribute).getJavaType();
    }
}
