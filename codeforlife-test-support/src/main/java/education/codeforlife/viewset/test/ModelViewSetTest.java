package education.codeforlife.viewset.test;

import education.codeforlife.database.test.CleanDatabase;
import education.codeforlife.permission.Permission;
import education.codeforlife.permission.PermissionRules;
import education.codeforlife.permission.test.RuleAssertions;
import education.codeforlife.request.Action;
import education.codeforlife.request.RequestUser;
import education.codeforlife.viewset.GenericViewSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.core.ResolvableType;

/**
 * Base of the tests of a view set: the service is started, the requests are real HTTP, the database is real and clean
 * before each test. The view set is the one that serves the entity.
 *
 * <pre>{@code
 * @Fixtures("fruits.json")
 * class FruitViewSetTests extends ModelViewSetTest<Fruit, Long> {
 *
 *     @Test
 *     void listReturnsAllFruits() {
 *         client.list().hasModels(1L, 2L, 3L);
 *     }
 *
 *     @Test
 *     void bulkUpdateKeepsRowsApart() {
 *         client.loginAs(TEACHER).bulkPartialUpdate(Map.of(1L, Map.of("name", "a"), 2L, Map.of("name", "b")));
 *     }
 *
 *     @Test
 *     void onlyOwnersDestroy() {
 *         assertPermissions(DESTROY, isAuthenticated().and(OWNS_BASKET));
 *     }
 * }
 * }</pre>
 *
 * @param <E> the entity
 * @param <K> the type of the attribute that rows are looked up by
 * @since 0.1.0
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@CleanDatabase
public abstract class ModelViewSetTest<E, K> {

    private final @Nullable Class<? extends GenericViewSet<E, K>> named;
    private final Answers answers = new Answers();

    @SuppressWarnings("NullAway.Init") // before each test
    private ViewSetUnderTest<E> viewSet;

    /** Asks the view set for its actions, as an anonymous user. */
    @SuppressWarnings("NullAway.Init") // before each test
    protected ModelClient client;

    protected ModelViewSetTest() {
        this.named = null;
    }

    /** Tests the given view set, for an entity that several view sets serve. */
    protected ModelViewSetTest(Class<? extends GenericViewSet<E, K>> viewSet) {
        this.named = viewSet;
    }

    @Autowired
    final void findViewSet(ApplicationContext context) {
        viewSet = ViewSetUnderTest.find(context, entityType(), named);
        client = new ModelClient(
                viewSet, new Exchanges(viewSet, answers, bookkeepingTables(), Map.of()), Allowances.NONE);
    }

    @SuppressWarnings("unchecked") // the type argument is E
    private Class<E> entityType() {
        var type = ResolvableType.forClass(getClass()).as(ModelViewSetTest.class);
        return (Class<E>) type.getGeneric(0).toClass();
    }

    /** The last answer was as it should be, too. */
    @AfterEach
    final void verifyLastAnswer() {
        answers.verify();
    }

    /** Tables that requests may write to even if they are refused: audit, counts of attempts. */
    protected Set<String> bookkeepingTables() {
        return Set.of();
    }

    /** The row as it is stored now; its relations are not loaded. */
    protected final E row(K key) {
        return viewSet.models().find(key);
    }

    /** Stores a new row, and commits it. */
    protected final <T> T save(T entity) {
        viewSet.models().save(entity);
        return entity;
    }

    /** A body whose values may be null: {@code fields("name", "kiwi", "note", null)}. */
    protected static Map<String, @Nullable Object> fields(@Nullable Object... namesAndValues) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return fields;
    }

    /** The rule of the action is the permission, and depends on nothing else. */
    protected final void assertPermissions(Action action, Permission permission) {
        assertPermissions(action.name(), permission);
    }

    /** The rule of the custom action, named as its method, is the permission, and depends on nothing else. */
    protected final void assertPermissions(String action, Permission permission) {
        RuleAssertions.assertRule(viewSet.definition().rules(), action, permission);
    }

    /** The rules of all actions, declared as in the view set; one that is forgotten here fails. */
    protected final void assertAllPermissions(Consumer<PermissionRules> expected) {
        RuleAssertions.assertRules(viewSet.definition().rules(), expected);
    }

    /**
     * Asserts that exactly the given rows exist for the user, in every action: a list shows them, others are unknown,
     * and ignored by a bulk deletion. There have to be others, or nothing is proved. Custom actions are not asked.
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    protected final void assertScope(RequestUser user, E... visible) {
        answers.verify();
        new ScopeAssertion(viewSet, client.loginAs(user), user)
                .check(viewSet.definition().rules().keySet(), visible);
        answers.verify();
    }

    /** Works as {@link #assertScope(RequestUser, Object[])}, for one action. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    protected final void assertScope(RequestUser user, Action action, E... visible) {
        answers.verify();
        new ScopeAssertion(viewSet, client.loginAs(user), user).check(Set.of(action), visible);
        answers.verify();
    }
}
