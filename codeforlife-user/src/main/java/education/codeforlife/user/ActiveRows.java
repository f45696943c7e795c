package education.codeforlife.user;

import jakarta.persistence.EntityManager;
import java.util.function.Supplier;
import org.hibernate.Session;

/**
 * Soft deletion: of users, schools and classes only the active rows are found by queries, unless asked for here.
 * Rows that another one refers to, or that {@link EntityManager#find} looks up by primary key, are found in any state.
 *
 * <pre>{@code
 * var everybody = ActiveRows.orInactive(entities, () -> users.findAll());
 * }</pre>
 *
 * @since 0.1.0
 */
public final class ActiveRows {

    /** The name of Hibernate's filter, for entities of a service's own that have a column {@code is_active}. */
    public static final String FILTER = "active";

    private ActiveRows() {}

    /** Does some work of the current transaction that sees inactive rows, too. */
    public static <T> T orInactive(EntityManager entities, Supplier<T> work) {
        var session = entities.unwrap(Session.class);
        if (session.getEnabledFilter(FILTER) == null) return work.get(); // within such work already
        session.disableFilter(FILTER);
        try {
            return work.get();
        } finally {
            session.enableFilter(FILTER);
        }
    }
}
