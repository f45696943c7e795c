package education.codeforlife.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The part of an SQL statement that reads the user of a session in the statement that reads the session.
 *
 * @since 0.1.0
 */
public interface SessionUserQuery {

    /** Returns the columns to select, for example {@code "users.id as known_id, users.name as known_name"}. */
    String columns();

    /**
     * Returns the outer join, which may name {@code sessions.user_id}, a text. An id that cannot be one of this store does
     * not have a user, and is not an error:
     *
     * <pre>{@code
     * left join users on users.id::text = sessions.user_id and users.is_active
     *      and users.id = case when pg_input_is_valid(sessions.user_id, 'bigint') then sessions.user_id::bigint end
     * }</pre>
     */
    String join();

    /**
     * Maps the selected columns of a row.
     *
     * @return {@code null} if the join did not find an active user
     * @throws SQLException if a column cannot be read
     */
    @Nullable
    SessionUser map(ResultSet row) throws SQLException;
}
