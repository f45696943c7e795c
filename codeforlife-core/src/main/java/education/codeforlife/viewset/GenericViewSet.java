package education.codeforlife.viewset;

import education.codeforlife.error.ApiException;
import education.codeforlife.filter.FilterSet;
import education.codeforlife.permission.PermissionRules;
import education.codeforlife.request.Action;
import education.codeforlife.request.RequestContext;
import education.codeforlife.request.RequestUser;
import education.codeforlife.serializer.Reader;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.data.jpa.domain.Specification;

/**
 * A view set without actions: what all of them share. Implement the action interfaces to be served, or extend
 * {@link ModelViewSet} or {@link ReadOnlyModelViewSet}; annotate the class with {@link ViewSet}.
 *
 * <p>A custom action is declared in {@link #actions}, or is a method with a Spring mapping annotation such as
 * {@code @PutMapping("{id}/refresh")}; its action is named as the method. It works through {@link #operations()}, which apply
 * scope and permissions to every row.
 *
 * <pre>{@code
 * @ViewSet("fruits")
 * class FruitViewSet extends GenericViewSet<Fruit, Long> implements ListAction<Fruit, Long, FruitRead> {
 *
 *     private final FruitReader reader;
 *
 *     FruitViewSet(FruitReader reader) {
 *         this.reader = reader;
 *     }
 *
 *     @Override
 *     public Reader<Fruit, FruitRead> reader() {
 *         return reader;
 *     }
 *
 *     @Override
 *     protected void permissions(PermissionRules rules) {
 *         rules.on(LIST).permit(allowAny());
 *     }
 * }
 * }</pre>
 *
 * @param <E> the entity
 * @param <K> the type of the attribute that rows are looked up by
 * @since 0.1.0
 */
public abstract class GenericViewSet<E, K> implements ModelActions<E, K> {

    private @Nullable ModelOperations<E, K> operations;

    /** Declares who may do what; every action needs a rule. */
    protected abstract void permissions(PermissionRules rules);

    /** Declares the custom actions that need no method. */
    protected void actions(CustomActions<E, K> actions) {}

    /**
     * The rows that exist for the user; all others answer as unknown, and are ignored by a bulk deletion. Unrestricted
     * unless overridden.
     */
    protected Specification<E> scope(RequestUser user, Action action) {
        return Specification.unrestricted();
    }

    /**
     * Returns the rows that the user may leave behind. If a written row is not among them, it is refused and rolled
     * back. Override this for an action that moves rows out of {@link #scope} deliberately.
     */
    protected Specification<E> scopeAfter(RequestUser user, Action action) {
        return scope(user, action);
    }

    /** The relations that the serializer of the action reads, as paths of attributes: {@code "teacher.school"}. */
    protected List<String> fetch(Action action) {
        return List.of();
    }

    /** Returns the filters and the orderings that the query may use. */
    protected FilterSet<E> filters() {
        return FilterSet.none();
    }

    /** The unique attribute that paths look rows up by; {@code null} for the primary key. */
    protected @Nullable String lookup() {
        return null;
    }

    /** Deletes rows that the user may delete. Override it to mark them instead, or to do something before or after. */
    protected void performDestroy(List<E> rows) {
        operations().delete(rows);
    }

    /**
     * Finds the row for a custom action, lets it change the row, saves it.
     *
     * @throws ApiException 404 or 403
     */
    protected final <R> R change(K key, Reader<E, R> reader, Consumer<E> change) {
        return operations().change(key, reader, change);
    }

    /**
     * Returns the user who sent the current request; for actions that are methods.
     *
     * @throws IllegalStateException outside an action
     */
    protected final RequestUser user() {
        return RequestContext.current().user();
    }

    @Override
    public final ModelOperations<E, K> operations() {
        if (operations == null) throw new IllegalStateException(getClass().getName() + " is not served: add @ViewSet");
        return operations;
    }

    /** Makes the view set ready to be served; done once, when the application starts. */
    final void start(ModelOperations<E, K> operations) {
        this.operations = operations;
    }

    @SuppressWarnings("unchecked") // the type argument is E
    final Class<E> entityType() {
        return (Class<E>) ResolvableType.forClass(getClass())
                .as(GenericViewSet.class)
                .getGeneric(0)
                .toClass();
    }
}
