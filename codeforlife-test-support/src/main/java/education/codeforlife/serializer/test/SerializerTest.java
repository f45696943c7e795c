package education.codeforlife.serializer.test;

import education.codeforlife.database.test.CleanDatabase;
import education.codeforlife.error.ValidationException;
import education.codeforlife.request.RequestUser;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.serializer.SerializerEngine;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.core.ResolvableType;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Base of the tests of a serializer, without HTTP: each test is one transaction, which is rolled back. The serializer
 * is the bean for the three types.
 *
 * <pre>{@code
 * class FruitSerializerTests extends SerializerTest<Fruit, FruitWrite, FruitRead> {
 *
 *     @Test
 *     void namesAreUnique() {
 *         create(Map.of("name", "kiwi", "is_citrus", false));
 *         assertErrors(
 *                 Map.of("name", List.of("Name already taken.")),
 *                 () -> create(Map.of("name", "kiwi", "is_citrus", true)));
 *     }
 * }
 * }</pre>
 *
 * <p>Bodies are maps, records, or JSON text. Whatever is written has to read as it was sent.
 *
 * @param <E> the entity
 * @param <W> the write record
 * @param <R> the read record
 * @since 0.1.0
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT) // as for view sets, whose context it shares
@CleanDatabase
@Transactional
public abstract class SerializerTest<E, W, R> {

    private RequestUser user = RequestUser.anonymous();

    @SuppressWarnings("NullAway.Init") // before each test
    private SerializerFixture<E, W, R> fixture;

    @Autowired
    final void findSerializer(ApplicationContext context) {
        fixture = new SerializerFixture<>(
                serializer(context),
                type(0),
                type(1),
                context.getBean(SerializerEngine.class),
                context.getBean(EntityManager.class),
                context.getBean(JsonMapper.class));
    }

    /** The serializer: the bean for the three types. Override it where there are several, or none. */
    protected Serializer<E, W, R> serializer(ApplicationContext context) {
        var type = ResolvableType.forClassWithGenerics(Serializer.class, types());
        return context.<Serializer<E, W, R>>getBeanProvider(type).getObject();
    }

    private ResolvableType[] types() {
        return ResolvableType.forClass(getClass()).as(SerializerTest.class).getGenerics();
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the type argument is T
    private <T> Class<T> type(int index) {
        return (Class<T>) types()[index].toClass();
    }

    /** Sets the user of the following writes; at first they are anonymous. */
    protected final void loginAs(RequestUser user) {
        this.user = user;
    }

    /** The row as JSON. */
    protected final JsonNode read(E entity) {
        return fixture.read(entity);
    }

    /** The row is read as this, which is compared as JSON. */
    protected final void assertReads(E entity, Object expected) {
        if (!read(entity).equals(fixture.tree(expected))) {
            throw new AssertionError("Expected to read " + fixture.tree(expected) + ", but read " + read(entity));
        }
    }

    /** @throws ValidationException if it is refused; see {@link #assertErrors} */
    protected final E create(Object body) {
        return fixture.create(body, user);
    }

    /** @throws ValidationException if it is refused; see {@link #assertErrors} */
    protected final List<E> bulkCreate(Object... bodies) {
        return fixture.bulkCreate(Arrays.asList(bodies), user);
    }

    /** @throws ValidationException if it is refused; see {@link #assertErrors} */
    protected final E partialUpdate(E entity, Object body) {
        return fixture.partialUpdate(entity, body, user);
    }

    /** @throws ValidationException if it is refused; see {@link #assertErrors} */
    protected final void bulkPartialUpdate(Map<E, ?> bodies) {
        fixture.bulkPartialUpdate(bodies, user);
    }

    /**
     * The write is refused with these errors, as in JSON: messages by field, or a list of such for a bulk write.
     */
    protected final void assertErrors(Object errors, Runnable write) {
        var refusal = refusal(write);
        if (refusal == null) throw new AssertionError("Expected errors " + errors + ", but the write was valid");
        var actual = fixture.tree(refusal.toJson());
        if (!actual.equals(fixture.tree(errors))) {
            throw new AssertionError("Expected errors " + fixture.tree(errors) + ", but got " + actual);
        }
    }

    private static @Nullable ValidationException refusal(Runnable write) {
        try {
            write.run();
            return null;
        } catch (ValidationException e) {
            return e;
        }
    }
}
