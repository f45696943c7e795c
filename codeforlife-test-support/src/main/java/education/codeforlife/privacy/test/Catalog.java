package education.codeforlife.privacy.test;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables and columns of the database, as the database's own catalog describes them. */
final class Catalog {

    private static final String PEOPLE = """
            select distinct n.nspname, c.relname
              from pg_constraint k
              join pg_class c on c.oid = k.conrelid
              join pg_namespace n on n.oid = c.relnamespace
             where k.contype = 'f' and k.conparentid = 0
               and k.confrelid in (%s)""";
    private static final String COLUMNS = """
            select n.nspname, c.relname, a.attname, t.typname
              from pg_attribute a
              join pg_class c on c.oid = a.attrelid
              join pg_namespace n on n.oid = c.relnamespace
              join pg_type t on t.oid = a.atttypid
             where c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
               and n.nspname <> 'information_schema' and n.nspname !~ '^pg_'
             order by 1, 2, a.attnum""";

    private final JdbcClient jdbc;

    Catalog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A column of a table, with its type. */
    record Column(String schema, String table, String name, String type) {

        /** A condition on a parameter {@code value}. */
        String holds() {
            var column = quoted(name);
            return type.equals("bytea")
                    ? "position(convert_to(:value, 'UTF8') in " + column + ") > 0"
                    : "position(lower(:value) in lower(" + column + "::text)) > 0";
        }

        String from() {
            return quoted(schema) + "." + quoted(table);
        }

        @Override
        public String toString() {
            return tableName(schema, table) + "." + name;
        }
    }

    /** Those with a foreign key to one of the tables. */
    Set<String> referringTo(String... tables) {
        var ids = String.join(
                ", ",
                List.of(tables).stream()
                        .map(table -> "'" + table + "'::regclass")
                        .toList());
        return new TreeSet<>(jdbc.sql(PEOPLE.formatted(ids))
                .query((row, number) -> tableName(row.getString(1), row.getString(2)))
                .list());
    }

    /**
     * Returns the columns, in all tables of all schemas, that contain the value in any case, alone or within a text.
     */
    List<String> find(String value) {
        return columns().stream()
                .filter(column -> holds(column, value))
                .map(Column::toString)
                .toList();
    }

    private boolean holds(Column column, String value) {
        return jdbc.sql("select exists (select from %s where %s)".formatted(column.from(), column.holds()))
                .param("value", value)
                .query(Boolean.class)
                .single();
    }

    private List<Column> columns() {
        return jdbc.sql(COLUMNS)
                .query((row, number) ->
                        new Column(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    private static String tableName(String schema, String table) {
        return (schema.equals("public") ? table : schema + "." + table).toLowerCase(Locale.ROOT);
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
