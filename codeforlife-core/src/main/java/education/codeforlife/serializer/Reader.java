package education.codeforlife.serializer;

/**
 * Reads entities into what is sent to a client.
 *
 * <pre>{@code
 * @Mapper(config = SerializerConfig.class)
 * interface RoomReader extends Reader<Room, RoomRead> {}
 * }</pre>
 *
 * @param <E> the entity
 * @param <R> the read record
 * @since 0.1.0
 */
@FunctionalInterface
public interface Reader<E, R> {

    /** Returns the record of a row. It runs in the transaction of the action, so it may follow lazy associations. */
    R read(E entity);

    /**
     * What the client gets for a row that was written: the same as if it were read, unless overridden. For values that are
     * shown once, which {@link Row#attach} kept.
     */
    default R answer(Row<E, ?> row) {
        return read(row.entity());
    }
}
