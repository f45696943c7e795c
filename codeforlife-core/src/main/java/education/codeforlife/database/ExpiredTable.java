package education.codeforlife.database;

import java.util.Map;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The expired rows of one table.
 *
 * @param name of the table, without its schema
 * @param delete the statement
 * @param parameters of the condition that expired rows meet
 */
record ExpiredTable(JdbcClient jdbc, String name, String delete, Supplier<Map<String, ?>> parameters)
        implements ExpiredRows {

    /**
     * Materialized, since the planner may run a subquery several times, and would delete more than the limit. Skips what
     * is locked: a row in use, and the batch of another node.
     */
    private static final String DELETE = """
            with expired as materialized (select %2$s from %1$s where %3$s limit :limit for update skip locked)
            delete from %1$s where (%2$s) in (select %2$s from expired)""";

    static ExpiredTable of(
            JdbcClient jdbc, String table, String key, String condition, Supplier<Map<String, ?>> parameters) {
        var name = table.substring(table.indexOf('.') + 1);
        return new ExpiredTable(jdbc, name, DELETE.formatted(table, key, condition), parameters);
    }

    @Override
    public int removeUpTo(int limit) {
        return jdbc.sql(delete).params(parameters.get()).param("limit", limit).update();
    }
}
