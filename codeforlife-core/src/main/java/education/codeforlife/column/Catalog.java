package education.codeforlife.column;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The columns of tables, read from the database's own catalog: migrations make them, so that annotations of entities do
 * not always agree with them.
 */
final class Catalog {

    private static final String POSTGRESQL = "PostgreSQL";

    /** Tables are found as the statements find them: by the search path, unless their schema is named. */
    private static final String COLUMNS = """
            select named.name, c.column_name, c.data_type, c.character_maximum_length, c.numeric_precision,
                   c.numeric_scale, c.datetime_precision
              from unnest(?) named (name)
              join pg_class t on t.oid = to_regclass(named.name)
              join pg_namespace n on n.oid = t.relnamespace
              join information_schema.columns c on c.table_schema = n.nspname and c.table_name = t.relname
            """;

    private final Map<String, Map<String, Column>> tables;

    private Catalog(Map<String, Map<String, Column>> tables) {
        this.tables = tables;
    }

    /** Reads the columns of the tables; those of a database other than PostgreSQL are unknown. */
    static Catalog read(Connection connection, Collection<String> tables) throws SQLException {
        var columns = new HashMap<String, Map<String, Column>>();
        if (!connection.getMetaData().getDatabaseProductName().equals(POSTGRESQL)) return new Catalog(columns);
        var names = tables.stream().filter(Catalog::isTable).toArray();
        try (var statement = connection.prepareStatement(COLUMNS)) {
            statement.setArray(1, connection.createArrayOf("text", names));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    columns.computeIfAbsent(rows.getString(1), name -> new HashMap<>())
                            .put(rows.getString(2), column(rows));
                }
            }
        }
        return new Catalog(columns);
    }

    /** An entity may also be a query, which Hibernate writes in parentheses. */
    private static boolean isTable(String expression) {
        return !expression.contains("(");
    }

    private static Column column(ResultSet row) throws SQLException {
        return new Column(row.getString(3), integer(row, 4), integer(row, 5), integer(row, 6), integer(row, 7));
    }

    private static @Nullable Integer integer(ResultSet row, int index) throws SQLException {
        int value = row.getInt(index);
        return row.wasNull() ? null : value;
    }

    /** Returns the column, named as in statements; {@code null} if it is unknown. */
    @Nullable
    Column find(String table, String column) {
        return tables.getOrDefault(table, Map.of()).get(unquoted(column));
    }

    private static String unquoted(String name) {
        return name.startsWith("\"") ? name.substring(1, name.length() - 1) : name.toLowerCase(Locale.ROOT);
    }
}
