package education.codeforlife.people;

import static java.util.stream.Collectors.joining;

import education.codeforlife.session.SessionUser;
import education.codeforlife.session.SessionUserQuery;
import education.codeforlife.session.SessionUserStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People of several tables, so that each table is asked for ids that have the shape of another one. */
final class People implements SessionUserStore, SessionUserQuery {

    /** The offset keeps PostgreSQL from replacing the column by a constant, whose casts it would evaluate at once. */
    private static final String FIND =
            "select %s from (select cast(:id as varchar) as user_id offset 0) as sessions %s";

    private final JdbcClient jdbc;
    private final List<PeopleTable> tables;
    private final boolean joined;

    /** @param joined whether sessions read people in their own statement */
    People(JdbcClient jdbc, List<PeopleTable> tables, boolean joined) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.joined = joined;
    }

    @Override
    public @Nullable SessionUser find(String userId) {
        return jdbc.sql(FIND.formatted(columns(), join()))
                .param("id", userId)
                .query((row, number) -> Optional.ofNullable(map(row)))
                .single()
                .orElse(null);
    }

    @Override
    public int beginEpoch(String userId) {
        return tables.stream().mapToInt(table -> table.beginEpoch(userId)).max().orElse(0);
    }

    @Override
    public @Nullable SessionUserQuery query() {
        return joined ? this : null;
    }

    @Override
    public String columns() {
        return all(PeopleTable::columns, ", ");
    }

    @Override
    public String join() {
        return all(PeopleTable::join, " ");
    }

    private String all(Function<PeopleTable, String> part, String separator) {
        return tables.stream().map(part).collect(joining(separator));
    }

    @Override
    public @Nullable SessionUser map(ResultSet row) throws SQLException {
        for (var table : tables) {
            var person = table.map(row);
            if (person != null) return person;
        }
        return null;
    }
}
