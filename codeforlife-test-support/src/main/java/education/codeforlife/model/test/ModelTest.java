package education.codeforlife.model.test;

import education.codeforlife.database.test.CleanDatabase;
import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.ResolvableType;
import org.springframework.transaction.annotation.Transactional;

/**
 * Base of the tests of an entity, against the real database: each test is one transaction, which is rolled back.
 *
 * <pre>{@code
 * class FruitTests extends ModelTest<Fruit> {
 *
 *     @Test
 *     void fruitsAreStored() {
 *         assertStored(new Fruit("kiwi"));
 *     }
 *
 *     @Test
 *     void namesAreUnique() {
 *         assertStored(new Fruit("kiwi"));
 *         assertRefused(new Fruit("kiwi"), "fruits_name_key");
 *     }
 * }
 * }</pre>
 *
 * @param <E> the entity
 * @since 0.1.0
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT) // as for view sets, whose context it shares
@CleanDatabase
@Transactional
public abstract class ModelTest<E> {

    /** That of the test's transaction. */
    @SuppressWarnings("NullAway.Init") // before each test
    protected EntityManager entities;

    @Autowired
    final void connect(EntityManager entities) {
        this.entities = entities;
    }

    /** Returns the row with the primary key. @throws AssertionError if it does not exist */
    protected final E row(Object id) {
        var row = entities.find(type(), id);
        if (row == null) throw new AssertionError(type().getSimpleName() + " " + id + " does not exist");
        return row;
    }

    @SuppressWarnings("unchecked") // the type argument is E
    private Class<E> type() {
        var type = ResolvableType.forClass(getClass()).as(ModelTest.class);
        return (Class<E>) type.getGeneric(0).toClass();
    }

    /**
     * Saves the row and loads it again: each attribute has the value it had.
     *
     * @return the row as it was loaded
     */
    protected final E assertStored(E entity) {
        entities.persist(entity);
        entities.flush();
        var attributes = new Attributes(entities.getEntityManagerFactory());
        var saved = attributes.of(type(), entity);
        entities.clear();
        var loaded = row(attributes.idOf(entity));
        attributes.compare(saved, attributes.of(type(), loaded));
        return loaded;
    }

    /** The database refuses to save the row because of the constraint, or of the column that must not be null. */
    protected final void assertRefused(E entity, String constraint) {
        assertRefused(constraint, "saving " + type().getSimpleName(), () -> entities.persist(entity));
    }

    /** The row can be deleted, and is gone. */
    protected final void assertDeleted(E entity) {
        var id = new Attributes(entities.getEntityManagerFactory()).idOf(entity);
        entities.remove(entities.merge(entity));
        entities.flush();
        entities.clear();
        if (entities.find(type(), id) != null) {
            throw new AssertionError(type().getSimpleName() + " " + id + " was not deleted");
        }
    }

    /** The database refuses to delete the row because of the constraint: other rows refer to it. */
    protected final void assertProtected(E entity, String constraint) {
        var row = entities.merge(entity);
        assertRefused(constraint, "deleting " + type().getSimpleName(), () -> entities.remove(row));
    }

    private void assertRefused(String constraint, String deed, Runnable work) {
        var session = entities.unwrap(Session.class);
        var before = session.doReturningWork(connection -> connection.setSavepoint());
        try {
            work.run();
            entities.flush();
        } catch (RuntimeException e) {
            session.doWork(connection -> connection.rollback(before));
            entities.clear();
            check(constraint, deed, e);
            return;
        }
        throw new AssertionError("Expected constraint " + constraint + " to reject " + deed + ", but it succeeded");
    }

    private static void check(String constraint, String deed, RuntimeException refusal) {
        var error = serverError(refusal);
        if (error == null) {
            throw new AssertionError(
                    deed + " was rejected before a statement reached the database: " + refusal, refusal);
        }
        if (!constraint.equals(error.getConstraint()) && !constraint.equals(error.getColumn())) {
            throw new AssertionError(
                    "Expected constraint " + constraint + " to reject " + deed + ", but it was: " + error, refusal);
        }
    }

    private static @Nullable ServerErrorMessage serverError(Throwable refusal) {
        for (var cause = refusal; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException exception) return exception.getServerErrorMessage();
        }
        return null;
    }
}
