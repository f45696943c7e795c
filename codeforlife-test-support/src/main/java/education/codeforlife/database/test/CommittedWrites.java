package education.codeforlife.database.test;

import education.codeforlife.api.Internal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Records the tables that a thread writes to, as far as it commits. PostgreSQL itself names them, so that triggers and
 * cascades count. A bean of every test's application context:
 *
 * <pre>{@code
 * try (var recording = writes.record()) {
 *     chain.doFilter(request, response);
 *     assertThat(recording.tables()).isEmpty();
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
@Internal
public final class CommittedWrites {

    /** The locks of a transaction that wrote: without an id, it did not find rows to write. */
    private static final String WRITTEN = """
            select relname from pg_locks join pg_class on pg_class.oid = relation
            where pid = pg_backend_pid() and mode = 'RowExclusiveLock' and relkind in ('r', 'p')
                and pg_current_xact_id_if_assigned() is not null""";

    /** The state of a transaction that cannot commit anything, because a statement failed. */
    private static final String ABORTED = "25P02";

    private static final Pattern STATEMENT = Pattern.compile(
            "\\s*(?:insert\\s+into|update|delete\\s+from|truncate)\\s+([\\w.\"]+).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final ThreadLocal<@Nullable Recording> current = new ThreadLocal<>();

    /**
     * The tables that the current thread has written to since the recording began.
     *
     * @since 0.1.0
     */
    public final class Recording implements AutoCloseable {

        private final Set<String> tables = new TreeSet<>();

        private Recording() {}

        /** Returns the names of the tables without their schemas. */
        public Set<String> tables() {
            return Set.copyOf(tables);
        }

        @Override
        public void close() {
            current.remove();
        }
    }

    /** Records what the current thread commits until the recording is closed. */
    public Recording record() {
        var recording = new Recording();
        current.set(recording);
        return recording;
    }

    void committing(Connection connection) {
        var recording = current.get();
        if (recording == null) return;
        try {
            if (!connection.getAutoCommit() && !connection.isReadOnly()) {
                recording.tables.addAll(Sql.strings(connection, WRITTEN));
            }
        } catch (SQLException e) {
            if (!ABORTED.equals(e.getSQLState())) throw new IllegalStateException(e);
        }
    }

    /** A statement outside a transaction is committed at once. */
    void executing(Connection connection, String sql) throws SQLException {
        var recording = current.get();
        if (recording == null || !connection.getAutoCommit()) return;
        var statement = STATEMENT.matcher(sql);
        if (statement.matches()) {
            var table = statement.group(1).replace("\"", "");
            recording.tables.add(table.substring(table.lastIndexOf('.') + 1));
        }
    }
}
