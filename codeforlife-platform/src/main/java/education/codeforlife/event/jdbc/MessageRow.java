package education.codeforlife.event.jdbc;

import education.codeforlife.event.EventHeaders;
import education.codeforlife.event.EventJson;
import education.codeforlife.event.EventMessage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;

/** The columns of an event, which the tables have in common. */
final class MessageRow {

    static final String COLUMNS = "event_id, topic, version, key, data, trace, published_at";

    private MessageRow() {}

    static EventMessage read(ResultSet row, String producer) throws SQLException {
        return new EventMessage(headers(row, producer), row.getString("data"));
    }

    static EventHeaders headers(ResultSet row, String producer) throws SQLException {
        return new EventHeaders(
                row.getObject("event_id", UUID.class),
                row.getString("topic"),
                row.getInt("version"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                producer,
                row.getString("key"),
                EventJson.readHeaders(row.getString("trace")));
    }
}
