package education.codeforlife.database;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a database refused a statement.
 *
 * @param table the table concerned, if the database reports it
 * @param columns those of the violated constraint, or the one that must not be null; empty if unknown
 * @param values what those columns were to hold, as the database writes it; empty if unknown, and never for a client
 * @since 0.1.0
 */
public record DatabaseError(Kind kind, @Nullable String table, List<String> columns, Map<String, String> values) {

    /**
     * The kind of a failure.
     *
     * @since 0.1.0
     */
    public enum Kind {
        /** Another row has the same values. */
        UNIQUE,
        /** A foreign key names no row. */
        DOES_NOT_EXIST,
        /** Another row refers to the row to be deleted. */
        PROTECTED,
        /** A column has to have a value. */
        NULL,
        /** A check or exclusion constraint, or a value that a column cannot hold. */
        INVALID,
        /** Deadlock or serialization failure: the same transaction may succeed when run again. */
        RETRYABLE,
        /** No connection, or the statement was cancelled. */
        UNAVAILABLE
    }
}
