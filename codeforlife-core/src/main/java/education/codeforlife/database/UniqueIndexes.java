package education.codeforlife.database;

import education.codeforlife.api.Internal;
import jakarta.persistence.EntityManager;

/**
 * The unique indexes of tables in PostgreSQL, those of constraints included.
 *
 * @since 0.1.0
 */
@Internal
public final class UniqueIndexes {

    /** An index over an expression of the column, such as lower(name), makes its values unique, too. */
    private static final String QUERY = """
            select count(*)
              from pg_class t
              join pg_attribute a on a.attrelid = t.oid and a.attname = :column
              left join pg_index x on x.indrelid = t.oid and x.indisunique and x.indnkeyatts = 1
             where t.oid = to_regclass(:table)
               and t.relkind in ('r', 'p')
             having count(*) filter (
                    where x.indkey[0] = a.attnum
                       or x.indkey[0] = 0
                          and exists (select from pg_depend d
                                       where d.objid = x.indexrelid
                                         and d.refobjid = t.oid
                                         and d.refobjsubid = a.attnum)) = 0
            """;

    private final EntityManager entities;

    public UniqueIndexes(EntityManager entities) {
        this.entities = entities;
    }

    /** Returns whether two rows of the table may have the same value in the column; false for an unknown table. */
    public boolean isAmbiguous(String table, String column) {
        var found = entities.createNativeQuery(QUERY, Long.class)
                .setParameter("table", table)
                .setParameter("column", column)
                .getResultList();
        return found.stream().anyMatch(count -> ((Number) count).longValue() > 0);
    }
}
