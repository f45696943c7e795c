package education.codeforlife.database.flyway;

import education.codeforlife.database.ServiceNameException;
import education.codeforlife.database.ServiceSchema;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Records which service a schema belongs to. Names of services that differ can give the same schema, and so can a
 * schema that an operator renamed or copied: one service would then run the tasks of another.
 */
record SchemaOwner(JdbcClient jdbc, TransactionTemplate transaction) {

    private static final String HAS_SCHEMA = "select exists(select from pg_namespace where nspname = :schema)";

    private static final String HAS_TABLE = "select to_regclass(:schema || '.service') is not null";

    private static final String TABLE = """
            create table %s.service (
                is_only_row boolean primary key default true check (is_only_row),
                name varchar(51) not null)""";

    private static final String RECORD = "insert into %s.service (name) values (:name)";

    static SchemaOwner of(DataSource connection) {
        return new SchemaOwner(
                JdbcClient.create(connection), new TransactionTemplate(new JdbcTransactionManager(connection)));
    }

    /**
     * Makes the schema unless it exists, and records its service.
     *
     * @throws ServiceNameException if it belongs to a service of another name
     */
    void claim(ServiceSchema schema) {
        transaction.executeWithoutResult(status -> record(schema));
        var owner = jdbc.sql("select name from %s.service".formatted(schema.name()))
                .query(String.class)
                .single();
        if (!owner.equals(schema.service())) throw ServiceNameException.foreign(schema, owner);
    }

    /** Asks first: to make what exists needs a right, too. */
    private void record(ServiceSchema schema) {
        if (!has(HAS_SCHEMA, schema)) jdbc.sql("create schema " + schema.name()).update();
        if (has(HAS_TABLE, schema)) return;
        jdbc.sql(TABLE.formatted(schema.name())).update();
        jdbc.sql(RECORD.formatted(schema.name()))
                .param("name", schema.service())
                .update();
    }

    private boolean has(String query, ServiceSchema schema) {
        return jdbc.sql(query)
                .param("schema", schema.name())
                .query(Boolean.class)
                .single();
    }
}
