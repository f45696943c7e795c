package education.codeforlife.viewset.test;

import education.codeforlife.model.EntityMappings;
import education.codeforlife.model.Model;
import education.codeforlife.serializer.Reader;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The rows of a model as the database has them: always read anew, in a transaction of their own. */
final class StoredModels<E> {

    private final Model<E> model;
    private final EntityManager entities;
    private final TransactionTemplate transactions;
    private final JsonMapper json;

    StoredModels(Model<E> model, EntityManager entities, PlatformTransactionManager transactions, JsonMapper json) {
        this.model = model;
        this.entities = entities;
        this.transactions = new TransactionTemplate(transactions);
        this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.json = json;
    }

    /** All rows by key, in the order of primary keys, as the reader reads them. */
    Map<Object, StoredRow> read(Reader<? super E, ?> reader) {
        return inTransaction(() -> {
            var query = "select e from " + model.name() + " e order by e." + model.primaryKey();
            var rows = new LinkedHashMap<Object, StoredRow>();
            for (var entity : entities.createQuery(query, model.type()).getResultList())
                rows.put(model.keyOf(entity), row(entity, reader));
            return rows;
        });
    }

    private StoredRow row(E entity, Reader<? super E, ?> reader) {
        // numbers as they are parsed, so that an integer equals one of another length
        var read = json.readTree(json.writeValueAsString(reader.read(entity)));
        return new StoredRow(String.valueOf(model.idOf(entity)), read);
    }

    /** @throws AssertionError if there is none */
    E find(Object key) {
        var query = "select e from " + model.name() + " e where e." + model.lookup() + " = :key";
        var found = inTransaction(() -> entities.createQuery(query, model.type())
                .setParameter("key", key(key))
                .getResultList());
        if (found.isEmpty()) throw new AssertionError("There is no " + model.name() + " " + key);
        return found.get(0);
    }

    void save(Object entity) {
        inTransaction(() -> {
            entities.persist(entity);
            return entity;
        });
    }

    /** The key of a row, which is given as the entity or as its key; what cannot be a key stays as it is. */
    Object key(Object row) {
        if (model.type().isInstance(row)) return model.keyOf(model.type().cast(row));
        return Objects.requireNonNullElse(
                model.keyType().parse(String.valueOf(row)).value(), row);
    }

    /** The names of the tables that hold the model, without schemas. */
    Set<String> tables() {
        var persister = EntityMappings.of(entities.getEntityManagerFactory(), model.type());
        return Arrays.stream(persister.getTableNames())
                .map(name -> name.substring(name.lastIndexOf('.') + 1).replace("\"", ""))
                .collect(Collectors.toSet());
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }
}
