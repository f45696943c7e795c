package education.codeforlife.database;

import education.codeforlife.api.Internal;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A kind of rows that expire. Expired rows have no effect; to delete them only makes room. A bean of this type is all
 * that a service declares: the library's clean-up deletes its rows, in batches.
 *
 * <pre>{@code
 * @Component
 * record ExpiredBaskets(JdbcClient jdbc, Clock clock) implements ExpiredRows {
 *     @Override
 *     public String name() {
 *         return "baskets";
 *     }
 *
 *     @Override
 *     public int removeUpTo(int limit) {
 *         return jdbc.sql("""
 *                         with expired as materialized (
 *                             select id from baskets where expires_at <= :now limit :limit for update skip locked)
 *                         delete from baskets using expired where baskets.id = expired.id""")
 *                 .param("now", clock.instant().atOffset(ZoneOffset.UTC))
 *                 .param("limit", limit)
 *                 .update();
 *     }
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
public interface ExpiredRows {

    /**
     * Returns the expired rows of a table.
     *
     * @param table the table's name with its schema
     * @param key the columns of its primary key, separated by commas
     * @param condition the SQL condition that expired rows meet; an index supports it
     * @param parameters returns the values of the condition's named parameters
     */
    @Internal
    static ExpiredRows of(
            JdbcClient jdbc, String table, String key, String condition, Supplier<Map<String, ?>> parameters) {
        return ExpiredTable.of(jdbc, table, key, condition, parameters);
    }

    /** Returns the name that logs and metrics use, such as {@code sessions}. */
    String name();

    /**
     * Deletes expired rows in one short transaction. Rows that another transaction has locked are left for the next
     * time, so that several nodes may call this at once.
     *
     * @param limit the largest number of rows to delete
     * @return the number of deleted rows; less than {@code limit} if no others are left
     */
    int removeUpTo(int limit);
}
