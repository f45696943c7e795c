package education.codeforlife.model;

import education.codeforlife.api.Internal;
import education.codeforlife.pagination.LimitOffset;
import education.codeforlife.pagination.LimitOffsetPage;
import education.codeforlife.pagination.TotalOrder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hibernate.AssertionFailure;
import org.hibernate.Session;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.jpa.SpecHints;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The queries that view sets make. Restrictions are {@code null} where every row is meant: such queries are prepared
 * once, instead of being put together for each request. Inactive rows are left out of all of them.
 *
 * @since 0.1.0
 */
@Internal
public final class ModelQueries<E> {

    private final EntityManager entities;
    private final Model<E> model;
    private final Statements all;
    private final Statements active;

    public ModelQueries(EntityManager entities, Model<E> model) {
        this.entities = entities;
        this.model = model;
        this.all = Statements.ofAll(model);
        this.active = model.softDeletion().isDeclared() ? Statements.ofActive(model) : all;
    }

    private Statements statements() {
        return model.softDeletion().isHiding() ? active : all;
    }

    /**
     * Loads rows from here on without the copies by which Hibernate finds changes. Does nothing if they may be changed
     * later: in a transaction, or in a persistence context that outlives the action.
     */
    public void untracked() {
        boolean kept = TransactionSynchronizationManager.isActualTransactionActive()
                || TransactionSynchronizationManager.hasResource(entities.getEntityManagerFactory());
        if (!kept) entities.unwrap(Session.class).setDefaultReadOnly(true);
    }

    /** Returns the row with the key if the restriction admits it, locked against other writers on request. */
    public @Nullable E find(Object key, @Nullable Specification<E> restriction, FetchPlan<E> plan, boolean lock) {
        boolean plain = restriction == null && model.isLookedUpByPrimaryKey() && !isHiding();
        var row = plain && !plan.isJoined() && !locksFirst(plan, lock)
                ? findById(key, plan, lock)
                : first(byKey(key, restriction, plan, lock));
        if (row != null) plan.loadToMany(entities, List.of(row));
        return row;
    }

    /** Returns whether looking up a row by its primary key would find rows that queries leave out. */
    private boolean isHiding() {
        return model.softDeletion().isHiding() || model.isFiltered(entities.unwrap(Session.class));
    }

    private @Nullable E findById(Object key, FetchPlan<E> plan, boolean lock) {
        var mode = lock(lock);
        if (plan.graph() != null) {
            var hints = Map.<String, Object>of(SpecHints.HINT_SPEC_FETCH_GRAPH, plan.graph());
            return locking(() -> entities.find(model.type(), key, mode, hints));
        }
        return locking(() -> entities.find(model.type(), key, mode));
    }

    private List<E> byKey(Object key, @Nullable Specification<E> restriction, FetchPlan<E> plan, boolean lock) {
        if (restriction != null || locksFirst(plan, lock)) return byKeys(List.of(key), restriction, plan, lock);
        var query = entities.createQuery(statements().selectByKey(plan), model.type())
                .setParameter("key", key);
        return locking(prepare(query, plan, lock)::getResultList);
    }

    private static <T> @Nullable T first(List<T> rows) {
        return rows.isEmpty() ? null : rows.get(0);
    }

    /** The rows with the keys that the restriction admits, in the order of their keys. */
    public List<E> findAll(
            Collection<?> keys, @Nullable Specification<E> restriction, FetchPlan<E> plan, boolean lock) {
        if (keys.isEmpty()) return List.of();
        var rows = byKeys(keys, restriction, plan, lock);
        plan.loadToMany(entities, rows);
        return rows.stream().sorted(byKey()).toList();
    }

    @SuppressWarnings("unchecked") // keys are integers, text or UUIDs, of one type
    private Comparator<E> byKey() {
        return Comparator.comparing(row -> (Comparable<Object>) model.keyOf(row));
    }

    private List<E> byKeys(
            Collection<?> keys, @Nullable Specification<E> restriction, FetchPlan<E> plan, boolean lock) {
        if (locksFirst(plan, lock)) return locked(keys, restriction, plan);
        var query = restriction == null
                ? entities.createQuery(statements().selectByKeys(plan), model.type())
                        .setParameter("keys", parameter(keys))
                : query(restriction, (root, criteria) -> key(root).in(keys), Sort.unsorted(), plan);
        return locking(prepare(query, plan, lock)::getResultList);
    }

    /** PostgreSQL does not lock what an outer join finds, so that rows are locked before others are joined to them. */
    private boolean locksFirst(FetchPlan<E> plan, boolean lock) {
        return lock(lock) != LockModeType.NONE && (plan.isJoined() || plan.graph() != null);
    }

    private List<E> locked(Collection<?> keys, @Nullable Specification<E> restriction, FetchPlan<E> plan) {
        var query = restriction == null
                ? entities.createQuery(statements().selectIdsByKeys(), Object.class)
                        .setParameter("keys", parameter(keys))
                : createQuery(ids(keys, restriction));
        return plan.rows(entities, query.setLockMode(lock(true)).getResultList());
    }

    private CriteriaQuery<Object> ids(Collection<?> keys, Specification<E> restriction) {
        var criteria = entities.getCriteriaBuilder();
        var rows = RestrictedRows.unjoined(criteria, Object.class, model.type(), restriction);
        var id = rows.root().get(model.primaryKey());
        rows.query().select(id).orderBy(criteria.asc(id));
        restrict(rows, key(rows.root()).in(keys), criteria);
        return rows.query();
    }

    /** Hibernate finds rows with joins before it locks them, and fails if one of them was deleted in between. */
    private static <T extends @Nullable Object> T locking(Supplier<T> lookup) {
        try {
            return lookup.get();
        } catch (AssertionFailure e) {
            throw new OptimisticLockException("A row was deleted before it was locked", e);
        }
    }

    /** Deletes the rows with the keys, unseen; returns how many there were. */
    public int delete(Collection<?> keys) {
        if (keys.isEmpty()) return 0;
        return entities.createQuery(statements().deleteByKeys())
                .setParameter("keys", parameter(keys))
                .executeUpdate();
    }

    /** The parameter of the keys: an array, or a list of which each element is converted. */
    private Object parameter(Collection<?> keys) {
        if (model.isKeyConverted()) return keys;
        return keys.toArray(
                length -> (Object[]) Array.newInstance(model.keyType().type(), length));
    }

    private Path<Object> key(Root<E> root) {
        return model.key(root);
    }

    /** Loads what the plan asks for of rows that were found or made in another way. */
    public void load(Collection<E> rows, FetchPlan<E> plan) {
        plan.loadToOne(entities, rows);
        plan.loadToMany(entities, rows);
    }

    /** One page of the rows that the restriction admits, in a total order, with the count of all. */
    public LimitOffsetPage<E> page(
            @Nullable Specification<E> restriction, LimitOffset page, Sort order, FetchPlan<E> plan) {
        var rows = page.isBeyond(Long.MAX_VALUE) ? List.<E>of() : rows(restriction, page, order, plan);
        boolean last = !rows.isEmpty() && rows.size() < page.limit();
        long count = last ? page.firstResult() + (long) rows.size() : count(restriction, page, rows);
        plan.loadToMany(entities, rows);
        return page.of(count, rows);
    }

    private long count(@Nullable Specification<E> restriction, LimitOffset page, List<E> rows) {
        boolean none = rows.isEmpty() && page.offset().signum() == 0;
        return none ? 0 : count(restriction);
    }

    private List<E> rows(@Nullable Specification<E> restriction, LimitOffset page, Sort order, FetchPlan<E> plan) {
        var query = restriction == null && order.isUnsorted()
                ? entities.createQuery(statements().selectPage(plan), model.type())
                : query(restriction, (root, criteria) -> null, order, plan);
        return prepare(query, plan, false)
                .setFirstResult(page.firstResult())
                .setMaxResults(page.limit())
                .getResultList();
    }

    private long count(@Nullable Specification<E> restriction) {
        if (restriction == null) {
            return entities.createQuery(statements().selectCount(), Long.class).getSingleResult();
        }
        return count(restricted(Long.class, restriction), null);
    }

    private long count(RestrictedRows<E, Long> rows, @Nullable Predicate also) {
        var criteria = entities.getCriteriaBuilder();
        rows.query().select(criteria.count(rows.root()));
        restrict(rows, also, criteria);
        return createQuery(rows.query()).getSingleResult();
    }

    private <R> RestrictedRows<E, R> restricted(Class<R> result, @Nullable Specification<E> restriction) {
        return RestrictedRows.of(entities.getCriteriaBuilder(), result, model.type(), restriction);
    }

    /** Returns whether the restriction admits all of the rows, as they are in the database now. */
    public boolean admits(Specification<E> restriction, Collection<E> rows) {
        if (rows.isEmpty()) return true;
        var admitted = restricted(Long.class, restriction);
        if (admitted.isUnrestricted()) return true;
        var ids = rows.stream().map(model::idOf).toList();
        return count(admitted, admitted.root().get(model.primaryKey()).in(ids)) == rows.size();
    }

    private TypedQuery<E> query(
            @Nullable Specification<E> restriction,
            BiFunction<Root<E>, CriteriaBuilder, @Nullable Predicate> also,
            Sort order,
            FetchPlan<E> plan) {
        var criteria = entities.getCriteriaBuilder();
        var rows = restricted(model.type(), restriction);
        rows.query().select(rows.root());
        restrict(rows, also.apply(rows.root(), criteria), criteria);
        rows.query().orderBy(TotalOrder.of(rows.root(), criteria, ActiveOrder.of(order, rows.root(), criteria)));
        plan.joinTo(rows.root());
        return createQuery(rows.query());
    }

    /** Nothing changes the criteria any more, so that Hibernate need not copy them. */
    private <R> TypedQuery<R> createQuery(CriteriaQuery<R> criteria) {
        var session = entities.unwrap(SharedSessionContractImplementor.class);
        boolean isCopying = session.isCriteriaCopyTreeEnabled();
        session.setCriteriaCopyTreeEnabled(false);
        try {
            return entities.createQuery(criteria);
        } finally {
            session.setCriteriaCopyTreeEnabled(isCopying);
        }
    }

    private void restrict(RestrictedRows<E, ?> rows, @Nullable Predicate also, CriteriaBuilder criteria) {
        var visible = model.softDeletion().visible(rows.root(), criteria);
        var all = Stream.of(
                        Optional.ofNullable(also),
                        Optional.ofNullable(rows.restriction()),
                        Optional.ofNullable(visible))
                .flatMap(Optional::stream)
                .toList();
        if (!all.isEmpty()) rows.query().where(all);
    }

    private TypedQuery<E> prepare(TypedQuery<E> query, FetchPlan<E> plan, boolean lock) {
        if (plan.graph() != null) query.setHint(SpecHints.HINT_SPEC_FETCH_GRAPH, plan.graph());
        if (lock) query.setLockMode(lock(true));
        return query;
    }

    /** Locks rows of entities without a version. A version detects other writers by itself. */
    private LockModeType lock(boolean lock) {
        return lock && !model.isVersioned() ? LockModeType.PESSIMISTIC_WRITE : LockModeType.NONE;
    }
}
