package education.codeforlife.event.jdbc;

import education.codeforlife.event.DeadLetter;
import education.codeforlife.event.DeadLetterStore.Order;
import education.codeforlife.event.DeadLetterStore.Property;
import education.codeforlife.event.DeadLetterStore.Query;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Those of the deliveries that are dead letters. */
final class DeadLetterTable {

    private static final String MATCHING = " where dead_at is not null"
            + " and (:topic::text is null or topic = :topic)"
            + " and (:group::text is null or group_name = :group)"
            + " and (:event::uuid is null or event_id = :event)"
            + " and (:since::timestamptz is null or published_at >= :since)";

    private final JdbcClient jdbc;
    private final String table;
    private final Clock clock;

    /** @param table of the deliveries */
    DeadLetterTable(JdbcClient jdbc, String table, Clock clock) {
        this.jdbc = jdbc;
        this.table = table;
        this.clock = clock;
    }

    private StatementSpec matching(String statement, Query query, String end) {
        var since = query.since();
        return jdbc.sql(statement + MATCHING + end)
                .param("topic", query.topic())
                .param("group", query.group())
                .param("event", query.event())
                .param("since", since == null ? null : Timestamp.from(since));
    }

    long count(Query query) {
        return matching("select count(*) from " + table, query, "")
                .query(Long.class)
                .single();
    }

    /** Returns the ids in their order. */
    List<Long> ids(Query query) {
        return matching("select id from " + table, query, " order by id")
                .query(Long.class)
                .list();
    }

    List<DeadLetter> find(Query query, List<Order> order, long offset, int limit) {
        return matching(select(), query, " order by " + terms(order) + "id limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query(DeadLetterTable::read)
                .list();
    }

    private static String terms(List<Order> order) {
        return order.stream()
                .map(term -> column(term.property()) + (term.descending() ? " desc, " : ", "))
                .collect(Collectors.joining());
    }

    private static String column(Property property) {
        return switch (property) {
            case ID -> "id";
            case TOPIC -> "topic";
            case GROUP -> "group_name";
            case PUBLISHED_AT -> "published_at";
            case FAILED_AT -> "dead_at";
        };
    }

    Optional<DeadLetter> find(long id) {
        return find(id, "");
    }

    Optional<DeadLetter> lock(long id) {
        return find(id, " for update");
    }

    private Optional<DeadLetter> find(long id, String lock) {
        return jdbc.sql(select() + " where dead_at is not null and id = :id" + lock)
                .param("id", id)
                .query(DeadLetterTable::read)
                .optional();
    }

    private String select() {
        return "select id, group_name, producer, attempts, error, dead_at, " + MessageRow.COLUMNS + " from " + table;
    }

    private static DeadLetter read(ResultSet row, int number) throws SQLException {
        return new DeadLetter(
                row.getLong("id"),
                MessageRow.headers(row, row.getString("producer")),
                row.getString("group_name"),
                row.getInt("attempts"),
                row.getString("error"),
                row.getTimestamp("dead_at").toInstant());
    }

    /** Makes dead letters due. Their keys need not be locked: events behind them wait, before and after. */
    int retry(Query query) {
        return matching("update " + table + " set attempts = 0, due_at = :now, dead_at = null", query, "")
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
