package education.codeforlife.softdelete;

import java.util.function.Supplier;
import org.springframework.data.jpa.domain.Specification;

/**
 * Access to the rows of {@link SoftDeletable} entities: only to active ones, unless inactive ones are asked for.
 *
 * <pre>{@code
 * var everybody = ActiveRows.orInactive(() -> users.findAll());
 * }</pre>
 *
 * @since 0.1.0
 */
public final class ActiveRows {

    private static final ThreadLocal<Boolean> INACTIVE_TOO = ThreadLocal.withInitial(() -> false);

    private ActiveRows() {}

    /**
     * Returns a specification that admits active rows only, or every row during {@link #orInactive}. Criteria queries of
     * a service's own need it:
     *
     * <pre>{@code
     * Specification<Game> mine = ownedBy(caller).and(ActiveRows.visible());
     * }</pre>
     *
     * <p>It admits every row of an entity that is not {@link SoftDeletable}.
     */
    public static <E> Specification<E> visible() {
        return (row, query, criteria) -> SoftDeletion.of(row.getJavaType()).visible(row, criteria);
    }

    /**
     * Does some work to which the library shows inactive rows, too: by view sets, relations, filters and the inherited
     * methods of repositories. It lasts for the current thread until the work returns.
     *
     * <p>It does not change a query that says {@code active} itself, such as {@code UserRepository.findByEmail}, or a
     * collection with {@code @SQLRestriction}.
     */
    public static <T> T orInactive(Supplier<T> work) {
        if (areInactiveVisible()) return work.get(); // nested work does not end the outer one
        INACTIVE_TOO.set(true);
        try {
            return work.get();
        } finally {
            INACTIVE_TOO.remove();
        }
    }

    static boolean areInactiveVisible() {
        return INACTIVE_TOO.get();
    }
}
