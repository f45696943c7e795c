package education.codeforlife.viewset.test;

import education.codeforlife.database.test.DatabaseSnapshot;
import education.codeforlife.database.test.Queries;
import education.codeforlife.request.Action;
import education.codeforlife.request.test.TestUsers;
import education.codeforlife.serializer.Reader;
import education.codeforlife.session.test.Browser;
import education.codeforlife.viewset.BulkCreateAction;
import education.codeforlife.viewset.BulkPartialUpdateAction;
import education.codeforlife.viewset.CreateAction;
import education.codeforlife.viewset.GenericViewSet;
import education.codeforlife.viewset.ListAction;
import education.codeforlife.viewset.PartialUpdateAction;
import education.codeforlife.viewset.RetrieveAction;
import education.codeforlife.viewset.UpdateAction;
import education.codeforlife.viewset.ViewSet;
import education.codeforlife.viewset.ViewSetDefinition;
import education.codeforlife.viewset.web.ViewSetHandlerMapping;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** The view set that a test is about, and what the test reaches it and its database with. */
record ViewSetUnderTest<E>(
        ViewSetDefinition<E, ?> definition,
        StoredModels<E> models,
        Wire wire,
        TestUsers users,
        Queries queries,
        LazyLoads lazyLoads,
        DataSource dataSource,
        Supplier<Browser> browsers) {

    private static final Set<Action> UPDATES = Set.of(Action.UPDATE, Action.PARTIAL_UPDATE, Action.BULK_PARTIAL_UPDATE);

    /**
     * The one view set of the entity type.
     *
     * @param named the view set to take, for entities with several
     * @throws AssertionError if there are none or several
     */
    static <E> ViewSetUnderTest<E> find(
            ApplicationContext context, Class<E> entity, @Nullable Class<? extends GenericViewSet<E, ?>> named) {
        var definition = definition(context, entity, named);
        var json = context.getBean(JsonMapper.class);
        return new ViewSetUnderTest<>(
                definition,
                new StoredModels<>(
                        definition.model(),
                        context.getBean(EntityManager.class),
                        context.getBean(PlatformTransactionManager.class),
                        json),
                new Wire(Browser.rootOf(context), json),
                context.getBean(TestUsers.class),
                context.getBean(Queries.class),
                new LazyLoads(context.getBean(EntityManagerFactory.class)),
                context.getBean(DataSource.class),
                () -> Browser.of(context));
    }

    @SuppressWarnings("unchecked") // the model's type is E
    private static <E> ViewSetDefinition<E, ?> definition(
            ApplicationContext context, Class<E> entity, @Nullable Class<?> named) {
        var all = context.getBean(ViewSetHandlerMapping.class).definitions();
        var found = all.stream()
                .filter(each -> each.model().type() == entity)
                .filter(each -> named == null || each.viewSet().getClass() == named)
                .toList();
        if (found.size() == 1) return (ViewSetDefinition<E, ?>) found.get(0);
        var served = all.stream()
                .map(each -> each.viewSet().getClass().getSimpleName())
                .toList();
        throw new AssertionError("Expected one view set of " + entity.getSimpleName()
                + (named == null ? "" : " that is the " + named.getSimpleName()) + ", but found " + found.size()
                + " among " + served
                + (found.size() > 1 ? ": name yours with super(FruitViewSet.class)" : ""));
    }

    /** The path of the list, without a slash at its start. */
    String path() {
        var viewSet =
                AnnotatedElementUtils.findMergedAnnotation(definition.viewSet().getClass(), ViewSet.class);
        return Objects.requireNonNull(viewSet).path() + "/";
    }

    String path(Object row) {
        return path() + models.key(row) + "/";
    }

    boolean serves(Action action) {
        return definition.rules().containsKey(action);
    }

    Browser browser() {
        return browsers.get();
    }

    DatabaseSnapshot snapshot() {
        return DatabaseSnapshot.of(dataSource);
    }

    Expectations expectations(Allowances allowed) {
        return new Expectations(models.tables(), models.fields(), allowed);
    }

    /** The reader that answers the action; that of another one for custom actions. */
    @SuppressWarnings("unchecked") // the actions are those of a view set of E
    Reader<E, ?> reader(Action action) {
        return (Reader<E, ?>) reader(definition.viewSet(), action);
    }

    private static Reader<?, ?> reader(GenericViewSet<?, ?> viewSet, Action action) {
        boolean creates = action.equals(Action.CREATE) || action.equals(Action.BULK_CREATE);
        if (creates && viewSet instanceof CreateAction<?, ?, ?, ?> creating) return creating.creator();
        if (creates && viewSet instanceof BulkCreateAction<?, ?, ?, ?> creating) return creating.creator();
        if (UPDATES.contains(action) && viewSet instanceof PartialUpdateAction<?, ?, ?, ?> it) return it.updater();
        if (UPDATES.contains(action) && viewSet instanceof BulkPartialUpdateAction<?, ?, ?, ?> it) return it.updater();
        if (UPDATES.contains(action) && viewSet instanceof UpdateAction<?, ?, ?, ?> it) return it.updater();
        if (viewSet instanceof RetrieveAction<?, ?, ?> retrieving) return retrieving.reader();
        if (viewSet instanceof ListAction<?, ?, ?> listing) return listing.reader();
        return entity -> Map.of();
    }
}
