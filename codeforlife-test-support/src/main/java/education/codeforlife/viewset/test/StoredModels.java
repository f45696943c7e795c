package education.codeforlife.viewset.test;

import education.codeforlife.model.EntityMappings;
import education.codeforlife.model.Model;
import education.codeforlife.serializer.Reader;
import education.codeforlife.softdelete.ActiveRows;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rows of a model as the database has them: always read again, in a transaction of their own. */
final class StoredModels<E> {

    private final Model<E> model;
    private final EntityManager entities;
    private final TransactionTemplate transactions;
    private final JsonMapper json;
    private final EntityFields fields;

    StoredModels(Model<E> model, EntityManager entities, PlatformTransactionManager transactions, JsonMapper json) {
        this.model = model;
        this.entities = entities;
        this.transactions = new TransactionTemplate(transactions);
        this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.json = json;
        this.fields = EntityFields.of(entities.getEntityManagerFactory(), model.type());
    }

    EntityFields fields() {
        return fields;
    }

    /** All active rows by key, in the order of primary keys, as the reader reads them. */
    Map<Object, StoredRow> read(Reader<? super E, ?> reader) {
        return inTransaction(() -> {
            var rows = new LinkedHashMap<Object, StoredRow>();
            for (var entity : select(keyed())) rows.put(model.keyOf(entity), row(entity, reader));
            return rows;
        });
    }

    /** Those that a path can reach: others do not have the row that the key is of. */
    private Specification<E> keyed() {
        if (model.isLookedUpByPrimaryKey()) return Specification.unrestricted();
        return (row, query, criteria) -> model.key(row).isNotNull();
    }

    private StoredRow row(E entity, Reader<? super E, ?> reader) {
        var id = String.valueOf(model.idOf(entity));
        var version = fields.versionOf(entity);
        return new StoredRow(
                id,
                version == null ? null : tree(version),
                tree(reader.read(entity)),
                tree(reader.read(entity)),
                fields);
    }

    /** Numbers are as they are parsed, so that an integer equals one of another length. */
    private JsonNode tree(Object value) {
        return json.readTree(json.writeValueAsString(value));
    }

    /** @throws AssertionError if there is none that is active */
    E find(Object key) {
        var found = inTransaction(() -> select((row, query, criteria) -> criteria.equal(model.key(row), key(key))));
        if (found.isEmpty()) throw new AssertionError(model.name() + " " + key + " does not exist");
        return found.get(0);
    }

    private List<E> select(Specification<E> rows) {
        var criteria = entities.getCriteriaBuilder();
        var query = criteria.createQuery(model.type());
        var row = query.from(model.type());
        var condition = rows.and(ActiveRows.visible()).toPredicate(row, query, criteria);
        if (condition != null) query.where(condition);
        query.orderBy(criteria.asc(row.get(model.primaryKey())));
        return entities.createQuery(query).getResultList();
    }

    void save(Object entity) {
        inTransaction(() -> {
            entities.persist(entity);
            return entity;
        });
    }

    /** The key of a row, which is given as the entity or as its key; what cannot be a key stays as it is. */
    Object key(Object row) {
        if (row instanceof Collection<?> || row instanceof Object[]) {
            throw new IllegalArgumentException("Expected one row, but got several: pass them as separate arguments");
        }
        if (model.type().isInstance(row)) return model.keyOf(model.type().cast(row));
        return Objects.requireNonNullElse(
                model.keyType().parse(String.valueOf(row)).value(), row);
    }

    /** The primary key of a row, as text. */
    String id(Object row) {
        return String.valueOf(model.idOf(find(key(row))));
    }

    /** The names of the tables that hold the model, with their schemas. */
    Set<String> tables() {
        var persister = EntityMappings.of(entities.getEntityManagerFactory(), model.type());
        return inTransaction(() ->
                Arrays.stream(persister.getTableNames()).map(this::qualified).collect(Collectors.toSet()));
    }

    private String qualified(String table) {
        return (String) entities.createNativeQuery("""
                select nspname || '.' || relname from pg_class join pg_namespace on pg_namespace.oid = relnamespace
                where pg_class.oid = to_regclass(:name)""", String.class)
                .setParameter("name", table)
                .getSingleResult();
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }
}
