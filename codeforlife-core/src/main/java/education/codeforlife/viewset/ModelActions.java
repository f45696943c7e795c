package education.codeforlife.viewset;

import education.codeforlife.api.Internal;

/**
 * What the action interfaces have in common. A view set is a {@link GenericViewSet} and implements as many of them as
 * it serves; a method that no action serves answers 405.
 *
 * @param <E> the entity
 * @param <K> the key in paths
 * @since 0.1.0
 */
@Internal
public interface ModelActions<E, K> {

    /** What the actions do their work with. */
    ModelOperations<E, K> operations();
}
