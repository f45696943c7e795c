package education.codeforlife.serializer;

/**
 * A writer that does not set attributes, but hands the whole batch to the domain: one call, and as few statements, for
 * one row or a thousand.
 *
 * <pre>{@code
 * BatchWriter<User, Release> releases = batch -> membership.releaseAll(batch.rows().stream()…);
 * }</pre>
 *
 * <p>What is sent is read, validated and permitted as for any other writer, and refusals of the domain become errors of
 * the rows: see {@link Batch#attempt}.
 *
 * @param <E> the entity
 * @param <W> the write record
 * @since 0.1.0
 */
@FunctionalInterface
public interface BatchWriter<E, W> extends Writer<E, W> {

    /** Writes the rows, which were found good; says of new ones by {@link Row#made} which entity was made. */
    void write(Batch<E, W> batch);

    @Override
    default void create(Batch<E, W> batch) {
        write(batch);
    }

    @Override
    default void update(Batch<E, W> batch) {
        write(batch);
    }

    /** Sets nothing. */
    @Override
    default void update(E entity, W data, Presence presence) {}
}
