package education.codeforlife.serializer;

/**
 * Reads entities into what is sent to a client.
 *
 * @param <E> the entity
 * @param <R> the read record
 * @since 0.1.0
 */
@FunctionalInterface
public interface Reader<E, R> {

    R read(E entity);
}
