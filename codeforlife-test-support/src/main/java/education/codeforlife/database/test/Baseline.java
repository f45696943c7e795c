package education.codeforlife.database.test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The contents of a database when it was captured: its tables' rows, by quoted name in the format of {@code COPY}, and
 * its sequences' positions.
 */
record Baseline(List<String> tables, Map<String, byte[]> rows, List<String> sequencePositions) {

    private static final String TABLES = """
            select format('%I.%I', nspname, relname)
            from pg_class join pg_namespace on pg_namespace.oid = relnamespace
            where relkind = 'r' and relpersistence <> 't' and nspname !~ '^pg_' and nspname <> 'information_schema'
            order by 1""";

    private static final String SEQUENCE_POSITIONS = """
            select format('setval(%L, %s, %L)', format('%I.%I', schemaname, sequencename),
                coalesce(last_value, start_value), last_value is not null)
            from pg_sequences where schemaname !~ '^pg_' order by 1""";

    /** @param kept the names of tables that tests must not touch: the history of migrations */
    static Baseline capture(Connection connection, List<String> kept) throws SQLException {
        var tables = Sql.strings(connection, TABLES).stream()
                .filter(table -> !kept.contains(unqualified(table)))
                .toList();
        Map<String, byte[]> rows = new LinkedHashMap<>();
        for (var table : filled(connection, tables)) rows.put(table, copyOut(connection, table));
        return new Baseline(tables, rows, Sql.strings(connection, SEQUENCE_POSITIONS));
    }

    /** Puts everything back within the current transaction. */
    void restore(Connection connection) throws SQLException {
        // A request that a test left behind may hold locks; better to fail than to hang.
        Sql.execute(connection, "set local lock_timeout = '10s'");
        var filled = filled(connection, tables);
        if (!filled.isEmpty()) {
            Sql.execute(connection, "truncate " + String.join(", ", filled) + " restart identity cascade");
        }
        if (!rows.isEmpty()) copyIn(connection);
        if (!sequencePositions.isEmpty()) Sql.execute(connection, "select " + String.join(", ", sequencePositions));
    }

    private static List<String> filled(Connection connection, List<String> tables) throws SQLException {
        if (tables.isEmpty()) return List.of();
        var queries = tables.stream()
                .map(table -> "select '" + table.replace("'", "''") + "' where exists (select from " + table + ")")
                .toList();
        return Sql.strings(connection, String.join(" union all ", queries));
    }

    private static String unqualified(String table) {
        return table.substring(table.indexOf('.') + 1).replace("\"", "");
    }

    private static byte[] copyOut(Connection connection, String table) throws SQLException {
        try {
            var bytes = new ByteArrayOutputStream();
            copyManager(connection).copyOut("copy " + table + " to stdout", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copyIn(Connection connection) throws SQLException {
        // The rows are known to fit together, in whichever order they come back.
        Sql.execute(connection, "set local session_replication_role = replica");
        try {
            for (var table : rows.entrySet()) {
                copyManager(connection)
                        .copyIn("copy " + table.getKey() + " from stdin", new ByteArrayInputStream(table.getValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CopyManager copyManager(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }
}
