package education.codeforlife.benchmark.handwritten;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** One statement for each request, its rows as arrays: as fast as PostgreSQL takes them without {@code copy}. */
@Repository
@ConditionalOnProperty(name = "benchmark.bulk", havingValue = "jdbc")
class JdbcBulk implements FruitBulk {

    /** The sequence gives ids in blocks of 250. */
    private static final String INSERT = """
            with block as materialized (
                select n, nextval('fruits_id_seq') as low from generate_series(0, (cardinality(?::text[]) - 1) / 250) n
            )
            insert into fruits (id, name, is_citrus, expires_on)
            select low + (item.n - 1) % 250, name, is_citrus, ?
            from unnest(?::text[], ?::boolean[]) with ordinality as item (name, is_citrus, n)
            join block on block.n = (item.n - 1) / 250
            returning id
            """;

    private static final String UPDATE = """
            update fruits f
            set name = coalesce(item.name, f.name), is_citrus = coalesce(item.is_citrus, f.is_citrus)
            from unnest(?::bigint[], ?::text[], ?::boolean[]) as item (id, name, is_citrus)
            where f.id = item.id
            returning f.id, f.name, f.is_citrus, f.expires_on
            """;

    private static final String COUNT = "select count(*) from fruits where id = any(?)";
    private static final String DELETE = "delete from fruits where id = any(?)";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    JdbcBulk(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<FruitRead> create(List<FruitBody> items) {
        var expiresOn = LocalDate.now(clock).plusDays(3);
        var names = items.stream().map(FruitBody::name).toArray(String[]::new);
        var citrus = items.stream().map(FruitBody::citrus).toArray(Boolean[]::new);
        var ids = jdbc.query(INSERT, statement -> bind(statement, names, expiresOn, names, citrus), JdbcBulk::id);
        ids.sort(Comparator.naturalOrder()); // they were given in the order of the items
        return IntStream.range(0, ids.size())
                .mapToObj(i -> new FruitRead(ids.get(i), names[i], citrus[i], expiresOn))
                .toList();
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
    }

    private static Long id(ResultSet row, int number) throws SQLException {
        return row.getLong(1);
    }

    @Override
    @Transactional
    public List<FruitRead> update(SortedMap<Long, JsonNode> changes) {
        var ids = changes.keySet().toArray(Long[]::new);
        var bodies = read(changes, ids);
        var names = bodies.stream().map(FruitBody::name).toArray(String[]::new);
        var citrus = bodies.stream().map(FruitBody::citrus).toArray(Boolean[]::new);
        var fruits = jdbc.query(UPDATE, statement -> bind(statement, ids, names, citrus), JdbcBulk::fruit);
        if (fruits.size() < ids.length) throw BulkBodies.unknown();
        fruits.sort(Comparator.comparing(FruitRead::id));
        return fruits;
    }

    /** Returns whether all rows exist is told before what is wrong with the items. */
    private List<FruitBody> read(SortedMap<Long, JsonNode> changes, Long[] ids) {
        try {
            return BulkBodies.read(changes.values(), true);
        } catch (Refusal refusal) {
            var found = jdbc.queryForObject(COUNT, Long.class, (Object) ids);
            throw found != null && found == ids.length ? refusal : BulkBodies.unknown();
        }
    }

    private static FruitRead fruit(ResultSet row, int number) throws SQLException {
        return new FruitRead(row.getLong(1), row.getString(2), row.getBoolean(3), row.getObject(4, LocalDate.class));
    }

    @Override
    @Transactional
    public void delete(Collection<Long> ids) {
        jdbc.update(DELETE, (Object) ids.toArray(Long[]::new));
    }
}
