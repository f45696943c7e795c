package education.codeforlife.viewset;

import education.codeforlife.api.Internal;

/**
 * The common part of the action interfaces. A view set is a {@link GenericViewSet} and implements as many of them as
 * it serves; a method that no action serves answers 405.
 *
 * @param <E> the entity
 * @param <K> the key in paths
 * @since 0.1.0
 */
@Internal
public interface ModelActions<E, K> {

    /** Returns the operations that the actions call. */
    ModelOperations<E, K> operations();
}
