package education.codeforlife.event.jdbc;

import education.codeforlife.api.Internal;
import education.codeforlife.database.ExpiredRows;
import education.codeforlife.event.AfterDeadLetter;
import education.codeforlife.event.EventJson;
import education.codeforlife.event.EventMessage;
import education.codeforlife.event.Partitions;
import education.codeforlife.event.Subscription;
import education.codeforlife.platform.Preview;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The inbox of the service's groups, and the deliveries that wait or are dead letters. Its statements join the caller's
 * transaction, which has locked the key of the event.
 *
 * @since 0.1.0
 */
@Internal
@Preview
public final class DeliveryTable {

    /**
     * A delivery that waits.
     *
     * @param attempts that are counted
     * @param before the number of attempts before the next one, which may be counted already
     */
    record Waiting(long id, String topic, String group, int attempts, int before, EventMessage event) {

        /** Returns the delivery when its next attempt is counted. */
        Waiting counted() {
            return new Waiting(id, topic, group, attempts + 1, attempts, event);
        }

        /** Returns the delivery as it was during its last attempt, which is counted. */
        Waiting lastCounted() {
            return new Waiting(id, topic, group, attempts, attempts - 1, event);
        }
    }

    /**
     * What becomes of a delivery.
     *
     * @param dueAt {@code null} for a dead letter, and behind another delivery with the key
     */
    record State(
            int attempts, @Nullable String reason, @Nullable Instant dueAt, boolean dead) {}

    /** The numbers of deliveries of a group that wait, and that are dead letters. */
    record Load(String topic, String group, long waiting, long dead) {}

    private static final String OF_KEY = " topic = :topic and group_name = :group and key = :key";

    private final JdbcClient jdbc;
    private final String schema;
    private final String table;
    private final Clock clock;

    private DeliveryTable(JdbcClient jdbc, String schema, Clock clock) {
        this.jdbc = jdbc;
        this.schema = schema;
        this.table = schema + ".event_deliveries";
        this.clock = clock;
    }

    /** @param schema the name of the service's schema */
    public static DeliveryTable of(JdbcClient jdbc, String schema, Clock clock) {
        return new DeliveryTable(jdbc, schema, clock);
    }

    /** Returns those that are dead letters. */
    DeadLetterTable deadLetters() {
        return new DeadLetterTable(jdbc, table, clock);
    }

    /** Lets one transaction at a time see to the deliveries with the key. */
    void lock(String topic, String group, @Nullable String key) {
        if (key == null) return;
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", schema + " " + topic + " " + group + " " + key)
                .query()
                .singleRow();
    }

    /** Puts the event into the group's inbox. @return false if it is there already */
    boolean take(Subscription subscription, EventMessage event) {
        return jdbc.sql("insert into " + schema + ".event_inbox (topic, group_name, event_id, received_at)"
                                + " values (:topic, :group, :event, :now) on conflict do nothing")
                        .param("topic", subscription.topic())
                        .param("group", subscription.group())
                        .param("event", event.headers().id())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** Returns whether an earlier event holds back those with its key. */
    boolean isHeld(Subscription subscription, @Nullable String key) {
        return key != null && hasEarlier(subscription, key, Long.MAX_VALUE);
    }

    /** Returns whether a delivery with the key waits, or is a dead letter that holds back the others. */
    boolean hasEarlier(Subscription subscription, String key, long id) {
        return ofKey(
                        "select exists (select from " + table + " where" + OF_KEY
                                + " and id < :id and (dead_at is null or :hold))",
                        subscription.topic(),
                        subscription.group(),
                        key)
                .param("id", id)
                .param("hold", subscription.afterDeadLetter() == AfterDeadLetter.HOLD)
                .query(Boolean.class)
                .single();
    }

    private StatementSpec ofKey(String sql, String topic, String group, String key) {
        return jdbc.sql(sql).param("topic", topic).param("group", group).param("key", key);
    }

    void add(Subscription subscription, EventMessage event, State state) {
        var headers = event.headers();
        jdbc.sql("insert into " + table + " (" + MessageRow.COLUMNS
                        + ", group_name, partition, producer, attempts, error, due_at, dead_at)"
                        + " values (:event, :topic, :version, :key, :data, :trace, :published,"
                        + " :group, :partition, :producer, :attempts, :error, :due, :dead)")
                .param("event", headers.id())
                .param("topic", subscription.topic())
                .param("version", headers.version())
                .param("key", headers.key())
                .param("data", event.data())
                .param("trace", EventJson.writeHeaders(headers.trace()))
                .param("published", Timestamp.from(headers.time()))
                .param("group", subscription.group())
                .param("partition", Partitions.of(headers.id(), headers.key()))
                .param("producer", headers.producer())
                .params(values(state))
                .update();
    }

    private Map<String, @Nullable Object> values(State state) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("attempts", state.attempts());
        values.put("error", state.reason());
        values.put("due", state.dueAt() == null ? null : Timestamp.from(state.dueAt()));
        values.put("dead", state.dead() ? Timestamp.from(clock.instant()) : null);
        return values;
    }

    /** Returns the partitions with deliveries of the subscriptions that are due. */
    List<Integer> partitions(Collection<Subscription> subscriptions) {
        if (subscriptions.isEmpty()) return List.of();
        return jdbc.sql("select distinct partition from " + table
                        + " where due_at <= :now and (topic, group_name) in (:groups)")
                .param("now", Timestamp.from(clock.instant()))
                .param("groups", groups(subscriptions))
                .query((row, number) -> row.getInt("partition"))
                .list();
    }

    /** Returns deliveries of the subscriptions that are due, those that have waited longest first. */
    List<Waiting> due(int partition, Collection<Subscription> subscriptions, int limit) {
        if (subscriptions.isEmpty()) return List.of();
        return jdbc.sql("select id, group_name, producer, attempts, " + MessageRow.COLUMNS + " from " + table
                        + " where partition = :partition and due_at <= :now and (topic, group_name) in (:groups)"
                        + " order by due_at, id limit :limit")
                .param("partition", partition)
                .param("now", Timestamp.from(clock.instant()))
                .param("groups", groups(subscriptions))
                .param("limit", limit)
                .query((row, number) -> waiting(row))
                .list();
    }

    private static List<Object[]> groups(Collection<Subscription> subscriptions) {
        return subscriptions.stream()
                .map(each -> new Object[] {each.topic(), each.group()})
                .toList();
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                row.getLong("id"),
                row.getString("topic"),
                row.getString("group_name"),
                row.getInt("attempts"),
                row.getInt("attempts"),
                MessageRow.read(row, row.getString("producer")));
    }

    /** Locks a delivery. @return false if it is not due any more, or another attempt was made */
    boolean lock(Waiting delivery) {
        return jdbc.sql("select id from " + table
                        + " where id = :id and attempts = :attempts and due_at <= :now for update skip locked")
                .param("id", delivery.id())
                .param("attempts", delivery.attempts())
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** Counts an attempt before it begins. @return false if another attempt was made, or is */
    boolean count(Waiting delivery) {
        if (!lock(delivery)) return false;
        jdbc.sql("update " + table + " set attempts = attempts + 1 where id = :id")
                .param("id", delivery.id())
                .update();
        return true;
    }

    void update(long id, State state) {
        jdbc.sql("update " + table
                        + " set attempts = :attempts, error = :error, due_at = :due, dead_at = :dead where id = :id")
                .params(values(state))
                .param("id", id)
                .update();
    }

    void remove(long id) {
        jdbc.sql("delete from " + table + " where id = :id").param("id", id).update();
    }

    /** Makes the first delivery with the key due, if there is one that waits behind another. */
    void release(String topic, String group, @Nullable String key) {
        if (key == null) return;
        ofKey(
                        "update " + table + " set due_at = :now where due_at is null and id = (select min(id) from "
                                + table + " where" + OF_KEY + " and dead_at is null)",
                        topic,
                        group,
                        key)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Makes the first deliveries of all keys due that nothing holds back since their group goes on after dead letters. */
    public void releaseAll(Subscription subscription) {
        if (subscription.afterDeadLetter() == AfterDeadLetter.HOLD) return;
        jdbc.sql("update " + table + " waiting set due_at = :now where topic = :topic and group_name = :group"
                        + " and due_at is null and dead_at is null and not exists (select from " + table + " earlier"
                        + " where earlier.topic = waiting.topic and earlier.group_name = waiting.group_name"
                        + " and earlier.key = waiting.key and earlier.id < waiting.id and earlier.dead_at is null)")
                .param("now", Timestamp.from(clock.instant()))
                .param("topic", subscription.topic())
                .param("group", subscription.group())
                .update();
    }

    /** Returns the groups with deliveries. */
    List<Load> loads() {
        return jdbc.sql("select topic, group_name, count(*) - count(dead_at), count(dead_at) from " + table
                        + " group by topic, group_name")
                .query((row, number) -> new Load(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)))
                .list();
    }

    /**
     * Returns the rows of the inbox that are older than the retention. Those of events that are still in the outbox, or
     * among the deliveries, stay: they may be delivered again.
     */
    public ExpiredRows expired(Duration retention) {
        return ExpiredRows.of(
                jdbc,
                schema + ".event_inbox",
                "topic, group_name, event_id",
                "received_at < :time and not exists (select from " + schema
                        + ".event_outbox outbox where outbox.event_id = event_inbox.event_id)"
                        + " and not exists (select from " + table + " delivery where delivery.topic = event_inbox.topic"
                        + " and delivery.group_name = event_inbox.group_name"
                        + " and delivery.event_id = event_inbox.event_id)",
                () -> Map.of("time", Timestamp.from(clock.instant().minus(retention))));
    }
}
