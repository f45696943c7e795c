package education.codeforlife.serializer;

import education.codeforlife.error.FieldError;
import education.codeforlife.model.RestrictedRows;
import education.codeforlife.request.RequestUser;
import education.codeforlife.serializer.Reading.Reference;
import education.codeforlife.softdelete.ActiveRows;
import education.codeforlife.wire.ScalarException;
import education.codeforlife.wire.ScalarException.Reason;
import education.codeforlife.wire.ScalarType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.math.BigInteger;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.BigIntegerNode;
import tools.jackson.databind.node.StringNode;

/** Loads the rows that a batch names, with one query for each relation. Inactive rows do not exist for it. */
final class RelationLoader {

    private final EntityManager entities;

    RelationLoader(EntityManager entities) {
        this.entities = entities;
    }

    /** Resolves every reference, or adds an error to it. */
    void load(List<Relation<?>> relations, List<Reference> references, RequestUser user) {
        if (references.isEmpty()) return;
        var byField = references.stream().collect(Collectors.groupingBy(Reference::field));
        for (var relation : relations) {
            var named = byField.remove(relation.field());
            if (named != null) load(relation, named, user);
        }
        if (!byField.isEmpty()) {
            throw new IllegalStateException(
                    "Missing relations for " + byField.keySet() + ": declare them in Writer.relations()");
        }
    }

    private <T> void load(Relation<T> relation, List<Reference> references, RequestUser user) {
        var type = entities.getMetamodel().entity(relation.type());
        var attribute = attribute(relation, type);
        var keys = new HashMap<Reference, Object>();
        for (var reference : references) {
            var key = key(reference, ScalarType.of(attribute.getJavaType()));
            if (key != null) keys.put(reference, key);
        }
        if (!keys.isEmpty()) resolve(keys, find(relation, attribute, keys.values(), user));
    }

    private static <T> SingularAttribute<? super T, ?> attribute(Relation<T> relation, EntityType<T> type) {
        return relation.attribute() == null
                ? type.getId(type.getIdType().getJavaType())
                : type.getSingularAttribute(relation.attribute());
    }

    /** Returns the key in the type of the attribute, or {@code null} after it was refused. */
    private static @Nullable Object key(Reference reference, ScalarType<?> type) {
        try {
            return read(reference.related().key(), type);
        } catch (ScalarException e) {
            if (e.reason() == Reason.WRONG_KIND) {
                refuseType(reference);
            } else {
                refuse(reference);
            }
            return null;
        }
    }

    private static Object read(Object key, ScalarType<?> type) {
        return type.read(
                key instanceof BigInteger number ? BigIntegerNode.valueOf(number) : StringNode.valueOf((String) key));
    }

    private <T> Map<Object, T> find(
            Relation<T> relation,
            SingularAttribute<? super T, ?> attribute,
            Collection<Object> keys,
            RequestUser user) {
        var criteria = entities.getCriteriaBuilder();
        var scope = relation.scope().apply(user).and(ActiveRows.visible());
        var rows = RestrictedRows.of(criteria, Tuple.class, relation.type(), scope);
        var key = rows.root().get(attribute.getName());
        var named = key.in(Map.copyOf(keys.stream().distinct().collect(Collectors.toMap(k -> k, k -> k)))
                .keySet());
        var restriction = rows.restriction();
        rows.query().multiselect(key, rows.root());
        rows.query().where(restriction == null ? named : criteria.and(named, restriction));
        return entities.createQuery(rows.query())
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0), row -> row.get(1, relation.type()), (one, same) -> one));
    }

    private static void resolve(Map<Reference, Object> keys, Map<Object, ?> found) {
        keys.forEach((reference, key) -> {
            var entity = found.get(key);
            if (entity == null) {
                refuse(reference);
            } else {
                resolve(reference.related(), key, entity);
            }
        });
    }

    @SuppressWarnings("unchecked") // the relation and the record's component are of one type, as checked at start-up
    private static <T> void resolve(Related<T> related, Object key, Object entity) {
        related.resolve(key, (T) entity);
    }

    private static void refuse(Reference reference) {
        var message = "Invalid pk \"" + reference.related().key() + "\" - object does not exist.";
        reference.errors().add(new FieldError("does_not_exist", message));
    }

    private static void refuseType(Reference reference) {
        var received = reference.related().key() instanceof String ? "str" : "int";
        reference
                .errors()
                .add(new FieldError("incorrect_type", "Incorrect type. Expected pk value, received " + received + "."));
    }
}
