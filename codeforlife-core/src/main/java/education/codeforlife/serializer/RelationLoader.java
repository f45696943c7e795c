package education.codeforlife.serializer;

import education.codeforlife.error.FieldError;
import education.codeforlife.request.RequestUser;
import education.codeforlife.request.WireText;
import education.codeforlife.serializer.Reading.Reference;
import education.codeforlife.softdelete.ActiveRows;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.math.BigInteger;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.util.ClassUtils;

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
        if (!byField.isEmpty()) throw new IllegalStateException("No relation is declared for " + byField.keySet());
    }

    private <T> void load(Relation<T> relation, List<Reference> references, RequestUser user) {
        var type = entities.getMetamodel().entity(relation.type());
        var attribute = attribute(relation, type);
        var keys = new HashMap<Reference, Object>();
        for (var reference : references) {
            var key = key(reference, ClassUtils.resolvePrimitiveIfNecessary(attribute.getJavaType()));
            if (key != null) keys.put(reference, key);
        }
        if (!keys.isEmpty()) resolve(keys, find(relation, type, attribute, keys.values(), user));
    }

    private static <T> SingularAttribute<? super T, ?> attribute(Relation<T> relation, EntityType<T> type) {
        return relation.attribute() == null
                ? type.getId(type.getIdType().getJavaType())
                : type.getSingularAttribute(relation.attribute());
    }

    /** The key in the type of the attribute; refused if of another type, or if the type cannot hold it. */
    private static @Nullable Object key(Reference reference, Class<?> type) {
        var raw = reference.related().key();
        var key = raw instanceof BigInteger number ? number(number, type) : text((String) raw, type);
        if (key == null) refuseType(reference);
        else if (key == DOES_NOT_EXIST) refuse(reference);
        return key == DOES_NOT_EXIST ? null : key;
    }

    private static final Object DOES_NOT_EXIST = new Object();

    private static @Nullable Object number(BigInteger number, Class<?> type) {
        if (!Number.class.isAssignableFrom(type)) return null;
        return convert(number.toString(), type);
    }

    private static @Nullable Object text(String text, Class<?> type) {
        if (Number.class.isAssignableFrom(type)) return null;
        return WireText.isStorable(text) ? convert(text, type) : DOES_NOT_EXIST;
    }

    private static Object convert(String text, Class<?> type) {
        try {
            var key = DefaultConversionService.getSharedInstance().convert(text, type);
            return key == null ? DOES_NOT_EXIST : key;
        } catch (ConversionException e) {
            return DOES_NOT_EXIST;
        }
    }

    private <T> Map<Object, T> find(
            Relation<T> relation,
            EntityType<T> type,
            SingularAttribute<? super T, ?> attribute,
            Collection<Object> keys,
            RequestUser user) {
        var criteria = entities.getCriteriaBuilder();
        var query = criteria.createTupleQuery();
        var root = query.from(type);
        var key = root.get(attribute.getName());
        var scope = relation.scope().apply(user).and(ActiveRows.visible()).toPredicate(root, query, criteria);
        var named = key.in(Map.copyOf(keys.stream().distinct().collect(Collectors.toMap(k -> k, k -> k)))
                .keySet());
        query.multiselect(key, root).where(scope == null ? named : criteria.and(named, scope));
        return entities.createQuery(query)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0), row -> row.get(1, relation.type()), (one, same) -> one));
    }

    private static void resolve(Map<Reference, Object> keys, Map<Object, ?> found) {
        keys.forEach((reference, key) -> {
            var entity = found.get(key);
            if (entity == null) refuse(reference);
            else resolve(reference.related(), entity);
        });
    }

    @SuppressWarnings("unchecked") // the relation and the record's component are of one type, as checked at start-up
    private static <T> void resolve(Related<T> related, Object entity) {
        related.resolve((T) entity);
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
