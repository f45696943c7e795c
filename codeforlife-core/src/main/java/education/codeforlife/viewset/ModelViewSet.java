package education.codeforlife.viewset;

import education.codeforlife.serializer.Reader;
import education.codeforlife.serializer.Serializer;
import java.util.function.Consumer;

/**
 * A view set with every action but {@link UpdateAction}, served by one serializer:
 *
 * <pre>{@code
 * @ViewSet("fruits")
 * class FruitViewSet extends ModelViewSet<Fruit, Long, FruitWrite, FruitRead> {
 *     FruitViewSet(FruitSerializer serializer) {
 *         super(serializer);
 *     }
 *
 *     @Override
 *     protected void permissions(PermissionRules rules) {
 *         rules.on(LIST, RETRIEVE).permit(allowAny());
 *         rules.otherwise().permit(allowNone());
 *     }
 * }
 * }</pre>
 *
 * @param <E> the entity
 * @param <K> the type of the attribute that rows are looked up by
 * @param <W> the write record
 * @param <R> the read record
 * @since 0.1.0
 */
public abstract class ModelViewSet<E, K, W, R> extends GenericViewSet<E, K>
        implements ListAction<E, K, R>,
                RetrieveAction<E, K, R>,
                CreateAction<E, K, W, R>,
                PartialUpdateAction<E, K, W, R>,
                DestroyAction<E, K>,
                BulkCreateAction<E, K, W, R>,
                BulkPartialUpdateAction<E, K, W, R>,
                BulkDestroyAction<E, K> {

    private final Serializer<E, W, R> serializer;

    protected ModelViewSet(Serializer<E, W, R> serializer) {
        this.serializer = serializer;
    }

    @Override
    public Reader<E, R> reader() {
        return serializer;
    }

    @Override
    public Serializer<E, W, R> creator() {
        return serializer;
    }

    @Override
    public Serializer<E, W, R> updater() {
        return serializer;
    }

    /** {@link #change(Object, Reader, Consumer)} with the view set's reader. */
    protected final R change(K key, Consumer<E> change) {
        return change(key, reader(), change);
    }
}
