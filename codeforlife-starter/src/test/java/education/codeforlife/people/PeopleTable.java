package education.codeforlife.people;

import education.codeforlife.session.SessionUserQuery;
import education.codeforlife.session.SessionUserStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * People in one table.
 *
 * @param table their table, in which they have an id, an epoch and a mark of the active
 * @param idType the type of the id in SQL
 */
public record PeopleTable(JdbcClient jdbc, String table, String idType) implements SessionUserStore, SessionUserQuery {

    /** Finds the row by its primary key, without an error for an id of another shape. */
    private static final String JOIN = """
            left join %1$s
              on %1$s.id = case when pg_input_is_valid(sessions.user_id, '%2$s') then sessions.user_id::%2$s end
             and %1$s.id::text = sessions.user_id
             and %1$s.is_active""";

    @Override
    public @Nullable Person find(String userId) {
        return jdbc.sql("select %s from %s where id::text = :id and is_active".formatted(columns(), table))
                .param("id", userId)
                .query((row, number) -> person(row))
                .optional()
                .orElse(null);
    }

    @Override
    public int beginEpoch(String userId) {
        return jdbc.sql("update %s set epoch = epoch + 1 where id::text = :id returning epoch".formatted(table))
                .param("id", userId)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    @Override
    public SessionUserQuery query() {
        return this;
    }

    @Override
    public String columns() {
        return "%1$s.id as %1$s_id, %1$s.epoch as %1$s_epoch".formatted(table);
    }

    @Override
    public String join() {
        return JOIN.formatted(table, idType);
    }

    @Override
    public @Nullable Person map(ResultSet row) throws SQLException {
        return row.getString(table + "_id") == null ? null : person(row);
    }

    private Person person(ResultSet row) throws SQLException {
        return new Person(row.getString(table + "_id"), row.getInt(table + "_epoch"), Set.of());
    }
}
