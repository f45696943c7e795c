package education.codeforlife.database.test;

import education.codeforlife.api.Internal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Every committed row of a database at one moment, so that a test can tell what was written since. A row that was
 * written with the values it had counts as written.
 *
 * <pre>{@code
 * var before = DatabaseSnapshot.of(dataSource);
 * refuse();
 * assertThat(before.changesUntil(DatabaseSnapshot.of(dataSource))).isEmpty();
 * }</pre>
 *
 * @since 0.1.0
 */
@Internal
public final class DatabaseSnapshot {

    /** A query for the rows of each table: its schema and name, the row's key, the transaction that wrote it, the row. */
    private static final String QUERIES = """
            select format('select %L, %L, %s, t.xmin::text, to_jsonb(t)::text from %I.%I t', nspname, relname, coalesce(
                (select string_agg(format('t.%I::text', attname), ' || '','' || ' order by attnum)
                 from pg_index join pg_attribute on attrelid = indrelid and attnum = any (indkey)
                 where indrelid = pg_class.oid and indisprimary), 't.ctid::text'), nspname, relname)
            from pg_class join pg_namespace on pg_namespace.oid = relnamespace
            where relkind = 'r' and relpersistence <> 't' and nspname !~ '^pg_' and nspname <> 'information_schema'
            order by 1""";

    private record Place(String schema, String table, String key) implements Comparable<Place> {

        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::table).thenComparing(Place::key).thenComparing(Place::schema);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    private record Content(String writer, String json) {}

    private final Map<Place, Content> rows;

    private DatabaseSnapshot(Map<Place, Content> rows) {
        this.rows = rows;
    }

    /** Returns a snapshot of the committed rows. */
    public static DatabaseSnapshot of(DataSource dataSource) {
        try (var connection = dataSource.getConnection()) {
            return new DatabaseSnapshot(rows(connection, Sql.strings(connection, QUERIES)));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<Place, Content> rows(Connection connection, List<String> queries) throws SQLException {
        var rows = new LinkedHashMap<Place, Content>();
        if (queries.isEmpty()) return rows;
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(String.join(" union all ", queries))) {
            while (found.next()) {
                rows.put(
                        new Place(found.getString(1), found.getString(2), found.getString(3)),
                        new Content(found.getString(4), found.getString(5)));
            }
        }
        return rows;
    }

    /** The rows that were added, changed or removed between this moment and a later one, by table and key. */
    public List<RowChange> changesUntil(DatabaseSnapshot later) {
        var places = new TreeSet<>(rows.keySet());
        places.addAll(later.rows.keySet());
        var changes = new ArrayList<RowChange>();
        for (var place : places) {
            var before = rows.get(place);
            var after = later.rows.get(place);
            if (before == null || !before.equals(after)) {
                changes.add(new RowChange(place.schema, place.table, place.key, json(before), json(after)));
            }
        }
        return changes;
    }

    private static @Nullable String json(@Nullable Content content) {
        return content == null ? null : content.json;
    }
}
