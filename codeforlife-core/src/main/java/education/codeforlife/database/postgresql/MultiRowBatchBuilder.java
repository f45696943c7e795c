package education.codeforlife.database.postgresql;

import education.codeforlife.api.Internal;
import java.sql.Connection;
import java.util.function.Supplier;
import org.hibernate.engine.jdbc.batch.internal.BatchBuilderImpl;
import org.hibernate.engine.jdbc.batch.spi.Batch;
import org.hibernate.engine.jdbc.batch.spi.BatchBuilder;
import org.hibernate.engine.jdbc.batch.spi.BatchKey;
import org.hibernate.engine.jdbc.mutation.group.PreparedStatementGroup;
import org.hibernate.engine.jdbc.spi.JdbcCoordinator;

/**
 * Lets Hibernate send a batch of updates by primary key as one {@code update … from unnest(…)}. The database plans and runs
 * one statement instead of one for each row. Any other batch is sent as usual: one that checks a version, has an expression
 * or a type that {@link ColumnValues} does not know, or updates a row twice.
 *
 * @since 0.1.0
 */
@Internal
public final class MultiRowBatchBuilder implements BatchBuilder {

    private final BatchBuilder batches;

    /** @param batchSize the largest number of rows of a batch */
    public MultiRowBatchBuilder(int batchSize) {
        this.batches = new BatchBuilderImpl(batchSize);
    }

    @Override
    public Batch buildBatch(
            BatchKey key, Integer batchSize, Supplier<PreparedStatementGroup> statements, JdbcCoordinator coordinator) {
        Supplier<Connection> connection =
                () -> coordinator.getLogicalConnection().getPhysicalConnection();
        return batches.buildBatch(
                key, batchSize, () -> MultiRowStatements.of(statements.get(), connection), coordinator);
    }
}
