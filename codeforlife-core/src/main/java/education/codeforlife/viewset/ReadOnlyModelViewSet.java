package education.codeforlife.viewset;

import education.codeforlife.serializer.Reader;

/**
 * A view set that lists and retrieves.
 *
 * <pre>{@code
 * @ViewSet("rooms")
 * class RoomViewSet extends ReadOnlyModelViewSet<Room, Long, RoomRead> {
 *
 *     RoomViewSet(RoomReader reader) {
 *         super(reader);
 *     }
 *
 *     @Override
 *     protected void permissions(PermissionRules rules) {
 *         rules.onRead().permit(allowAny());
 *     }
 * }
 * }</pre>
 *
 * @param <E> the entity
 * @param <K> the type of the attribute that rows are looked up by
 * @param <R> the read record
 * @since 0.1.0
 */
public abstract class ReadOnlyModelViewSet<E, K, R> extends GenericViewSet<E, K>
        implements ListAction<E, K, R>, RetrieveAction<E, K, R> {

    private final Reader<E, R> reader;

    protected ReadOnlyModelViewSet(Reader<E, R> reader) {
        this.reader = reader;
    }

    @Override
    public Reader<E, R> reader() {
        return reader;
    }
}
