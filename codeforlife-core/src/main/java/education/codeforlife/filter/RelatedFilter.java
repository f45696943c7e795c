package education.codeforlife.filter;

import education.codeforlife.model.RestrictedRows;
import education.codeforlife.request.RequestContext;
import education.codeforlife.request.RequestUser;
import education.codeforlife.softdelete.ActiveRows;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.Metamodel;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import tools.jackson.databind.json.JsonMapper;

/**
 * Selects rows by the keys of related rows, which have to exist for the user.
 *
 * @param filter the condition
 * @param type the related rows
 * @param scope those that exist for the user
 * @param entities where they are looked up; {@code null} before the start-up
 */
record RelatedFilter<E, T>(
        AttributeFilter<E> filter,
        Class<T> type,
        Function<RequestUser, Specification<T>> scope,
        @Nullable EntityManager entities)
        implements Filter<E> {

    @Override
    public String parameter() {
        return filter.parameter();
    }

    @Override
    public boolean repeatable() {
        return filter.repeatable();
    }

    @Override
    public Filter<E> started(EntityManager entities, JsonMapper json) {
        return new RelatedFilter<>(filter, type, scope, entities);
    }

    @Override
    public Specification<E> specification(List<String> values) {
        var keys = new LinkedHashMap<String, Object>();
        for (var value : values) keys.put(value, key(value));
        var existing = existing(keys.values());
        for (var key : keys.entrySet()) if (!existing.contains(key.getValue())) throw unknown(key.getKey());
        return filter.specificationOf(List.copyOf(keys.values()));
    }

    private Object key(String value) {
        try {
            var key = filter.parser().parse(value);
            if (filter.attribute().type().isInstance(key)) return key;
        } catch (InvalidValueException e) {
            throw malformed(value);
        }
        throw unknown(value);
    }

    private InvalidValueException malformed(String value) {
        if (!repeatable()) return unknown(value);
        return new InvalidValueException("invalid_pk_value", "“" + value + "” is not a valid value.");
    }

    private InvalidValueException unknown(String value) {
        if (repeatable()) return InvalidValueException.choice(value);
        return new InvalidValueException(
                "invalid_choice", "Select a valid choice. That choice is not one of the available choices.");
    }

    private Set<Object> existing(Collection<Object> keys) {
        if (entities == null) {
            throw new IllegalStateException("Parameter \"" + parameter() + "\" is not served by a view set");
        }
        var criteria = entities.getCriteriaBuilder();
        var visible = scope.apply(RequestContext.current().user()).and(ActiveRows.visible());
        var rows = RestrictedRows.of(criteria, Object.class, type, visible);
        var key = rows.root().get(keyAttribute(entities.getMetamodel()));
        var named = key.in(keys);
        var restriction = rows.restriction();
        rows.query().select(key).where(restriction == null ? named : criteria.and(named, restriction));
        return new HashSet<>(entities.createQuery(rows.query()).getResultList());
    }

    /** The last attribute of the path if that is one of the related row, else its primary key. */
    private String keyAttribute(Metamodel metamodel) {
        if (filter.attribute().ownerIs(type)) return filter.attribute().last();
        var entity = metamodel.entity(type);
        return entity.getId(entity.getIdType().getJavaType()).getName();
    }

    @Override
    public void validate(Metamodel metamodel) {
        filter.validate(metamodel);
        var keys = metamodel.entity(type).getSingularAttribute(keyAttribute(metamodel));
        if (!filter.attribute().holds(keys.getJavaType())) {
            throw new IllegalStateException("Parameter \"" + parameter() + "\" cannot look up " + type.getSimpleName()
                    + " by \"" + filter.attribute() + "\": name its key");
        }
    }

    @Override
    public FilterParameter described() {
        return filter.described();
    }
}
