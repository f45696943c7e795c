package education.codeforlife.event.jdbc;

import education.codeforlife.api.Internal;
import education.codeforlife.event.EventJson;
import education.codeforlife.event.EventMessage;
import education.codeforlife.event.Partitions;
import education.codeforlife.platform.Preview;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The events of the service that are published and not yet acknowledged by the transport. Its statements join the caller's
 * transaction.
 *
 * @since 0.1.0
 */
@Internal
@Preview
public final class OutboxTable {

    /** @param row its number, in the order of which events with the same key are sent */
    record Entry(long row, EventMessage event) {}

    /** The events of a topic that are not sent, and the time of the oldest of them. */
    record Backlog(String topic, long count, Instant oldest) {}

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final String table;
    private final String service;

    private OutboxTable(DataSource dataSource, String schema, String service) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
        this.batches = new JdbcTemplate(dataSource);
        this.table = schema + ".event_outbox";
        this.service = service;
    }

    /**
     * Returns the outbox of a service.
     *
     * @param schema the name of the service's schema
     */
    public static OutboxTable of(DataSource dataSource, String schema, String service) {
        return new OutboxTable(dataSource, schema, service);
    }

    /** Returns whether the current transaction is one of this database. */
    boolean isInTransaction() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && TransactionSynchronizationManager.hasResource(dataSource);
    }

    /** Stores events in one batch, in their order. */
    void add(List<EventMessage> events) {
        batches.batchUpdate(
                "insert into " + table + " (" + MessageRow.COLUMNS + ", partition) values (?, ?, ?, ?, ?, ?, ?, ?)",
                events.stream().map(OutboxTable::values).toList());
    }

    private static Object[] values(EventMessage event) {
        var headers = event.headers();
        return new Object[] {
            headers.id(),
            headers.topic(),
            headers.version(),
            headers.key(),
            event.data(),
            EventJson.writeHeaders(headers.trace()),
            Timestamp.from(headers.time()),
            Partitions.of(headers.id(), headers.key())
        };
    }

    /**
     * Returns the first events of a partition with one of the topics: those of a newer version of the service wait for its
     * nodes. They are not locked: what is sent twice has its effect once.
     */
    List<Entry> first(int partition, Collection<String> topics, int limit) {
        if (topics.isEmpty()) return List.of();
        return jdbc.sql("select id, " + MessageRow.COLUMNS + " from " + table
                        + " where partition = :partition and topic in (:topics) order by id limit :limit")
                .param("partition", partition)
                .param("topics", topics)
                .param("limit", limit)
                .query((row, number) -> new Entry(row.getLong("id"), MessageRow.read(row, service)))
                .list();
    }

    /** Returns the partitions with events of the topics. */
    List<Integer> partitions(Collection<String> topics) {
        if (topics.isEmpty()) return List.of();
        return jdbc.sql("select number from generate_series(0, :last) number where exists (select from " + table
                        + " where partition = number and topic in (:topics))")
                .param("last", Partitions.COUNT - 1)
                .param("topics", topics)
                .query((row, number) -> row.getInt("number"))
                .list();
    }

    /** Removes events, in one statement. */
    void remove(Collection<Long> rows) {
        if (rows.isEmpty()) return;
        jdbc.sql("delete from " + table + " where id in (:rows)")
                .param("rows", rows)
                .update();
    }

    /** Returns all events in the order in which they were published. */
    public List<EventMessage> all() {
        return jdbc.sql("select " + MessageRow.COLUMNS + " from " + table + " order by id")
                .query((row, number) -> MessageRow.read(row, service))
                .list();
    }

    /** Returns the number of events. */
    public long count() {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    /** Returns the topics with events. */
    List<Backlog> backlogs() {
        return jdbc.sql("select topic, count(*), min(published_at) from " + table + " group by topic")
                .query((row, number) -> new Backlog(
                        row.getString(1), row.getLong(2), row.getTimestamp(3).toInstant()))
                .list();
    }
}
