package education.codeforlife.database.postgresql;

import education.codeforlife.api.Internal;
import education.codeforlife.database.DatabaseError;
import education.codeforlife.database.DatabaseError.Kind;
import education.codeforlife.database.DatabaseErrors;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.JDBCException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Explains PostgreSQL's errors by their SQLSTATE and the fields of its error message, which do not depend on the
 * server's language. The columns of a constraint are asked from the catalog, those in expressions included.
 *
 * @since 0.1.0
 */
@Internal
public final class PostgresErrors implements DatabaseErrors {

    /** The columns of an index, then those that its expressions use. */
    private static final String COLUMNS_OF_INDEX = """
            select a.attname
              from pg_class i
              join pg_namespace n on n.oid = i.relnamespace and n.nspname = :schema
              join pg_index x on x.indexrelid = i.oid
              join pg_attribute a on a.attrelid = x.indrelid
             where i.relname = :name
               and (a.attnum = any (x.indkey)
                    or exists (select from pg_depend d
                                where d.objid = i.oid and d.refobjid = a.attrelid and d.refobjsubid = a.attnum))
             order by a.attnum
            """;

    private static final String COLUMNS_OF_CONSTRAINT = """
            select a.attname
              from pg_constraint c
              join pg_namespace n on n.oid = c.connamespace and n.nspname = :schema
              join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
             where c.conname = :name
             order by a.attnum
            """;

    private static final String FOREIGN_KEY = "23503";

    /** The pool's message about a connection that broke in the same transaction. */
    private static final String CLOSED = "Connection is closed";

    private final JdbcClient jdbc;

    public PostgresErrors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public @Nullable DatabaseError explain(Throwable exception) {
        var sql = sqlException(exception);
        if (sql == null || sql.getSQLState() == null) return isUnavailable(exception) ? unavailable() : null;
        var message = sql instanceof PSQLException postgres ? postgres.getServerErrorMessage() : null;
        if (sql.getSQLState().equals(FOREIGN_KEY)) return foreignKey(message, isDelete(exception));
        var kind = kind(sql.getSQLState());
        if (kind == null) return null;
        return message == null ? new DatabaseError(kind, null, List.of(), Map.of()) : error(kind, message);
    }

    /** By its state alone, without a look at the catalog. */
    @Override
    public boolean isRetryable(Throwable exception) {
        var sql = sqlException(exception);
        return sql != null && sql.getSQLState() != null && kind(sql.getSQLState()) == Kind.RETRYABLE;
    }

    /** By its state alone, without a look at the catalog of a database that may not answer. */
    @Override
    public boolean isUnavailable(Throwable exception) {
        var sql = sqlException(exception);
        if (sql == null) return false;
        return sql.getSQLState() == null ? isUnconnected(exception) : kind(sql.getSQLState()) == Kind.UNAVAILABLE;
    }

    /** Pools and drivers do not always give a state. */
    private static boolean isUnconnected(Throwable exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLNonTransientConnectionException
                    || cause instanceof SQLRecoverableException) {
                return true;
            }
            if (cause instanceof SQLException && CLOSED.equals(cause.getMessage())) return true;
        }
        return false;
    }

    private static DatabaseError unavailable() {
        return new DatabaseError(Kind.UNAVAILABLE, null, List.of(), Map.of());
    }

    private static @Nullable Kind kind(String state) {
        return switch (state) {
            case "23505" -> Kind.UNIQUE;
            case "23001" -> Kind.PROTECTED;
            case "23502" -> Kind.NULL;
            case "23514", "23P01" -> Kind.INVALID;
            case "40001", "40P01" -> Kind.RETRYABLE;
            case "55P03", "57014" -> Kind.UNAVAILABLE;
            default -> byClass(state);
        };
    }

    private static @Nullable Kind byClass(String state) {
        return switch (state.substring(0, 2)) {
            case "22" -> Kind.INVALID; // data exceptions: too long, out of range, bad encoding
            case "08", "53", "57" -> Kind.UNAVAILABLE;
            default -> null;
        };
    }

    private DatabaseError error(Kind kind, ServerErrorMessage message) {
        var columns = switch (kind) {
            case UNIQUE -> columns(COLUMNS_OF_INDEX, message);
            case NULL -> message.getColumn() == null ? List.<String>of() : List.of(message.getColumn());
            default -> List.<String>of();
        };
        return error(kind, message, columns);
    }

    private static DatabaseError error(Kind kind, ServerErrorMessage message, List<String> columns) {
        var values = ViolatedKey.parse(message.getDetail()).valuesOf(columns);
        return new DatabaseError(kind, message.getTable(), columns, values);
    }

    /**
     * A foreign key is violated from either side, which only translated text shows; but the key in it is that of the
     * side where it happened.
     */
    private DatabaseError foreignKey(@Nullable ServerErrorMessage message, boolean deleting) {
        if (message == null) {
            return new DatabaseError(deleting ? Kind.PROTECTED : Kind.DOES_NOT_EXIST, null, List.of(), Map.of());
        }
        var columns = columns(COLUMNS_OF_CONSTRAINT, message);
        boolean referred = deleting || ViolatedKey.parse(message.getDetail()).isOther(columns);
        return error(referred ? Kind.PROTECTED : Kind.DOES_NOT_EXIST, message, referred ? List.of() : columns);
    }

    private static boolean isDelete(Throwable exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof JDBCException jdbc && jdbc.getSQL() != null) {
                return jdbc.getSQL().startsWith("delete");
            }
        }
        return false;
    }

    private List<String> columns(String query, ServerErrorMessage message) {
        if (message.getConstraint() == null || message.getSchema() == null) return List.of();
        return jdbc
                .sql(query)
                .param("schema", message.getSchema())
                .param("name", message.getConstraint())
                .query(String.class)
                .list() // closes what it read from, which stream() leaves to its caller
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    /** The database's own exception; batches hide it behind one that only counts. */
    private static @Nullable SQLException sqlException(Throwable exception) {
        SQLException found = null;
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && (found == null || sql instanceof PSQLException)) found = sql;
        }
        return found != null && found.getNextException() != null ? found.getNextException() : found;
    }
}
