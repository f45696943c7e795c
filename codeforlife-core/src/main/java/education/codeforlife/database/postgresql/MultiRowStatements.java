package education.codeforlife.database.postgresql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.hibernate.engine.jdbc.mutation.group.PreparedStatementDetails;
import org.hibernate.engine.jdbc.mutation.group.PreparedStatementGroup;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.jdbc.Expectation;
import org.hibernate.sql.model.TableMapping;
import org.jspecify.annotations.Nullable;

/** The statement of a batch that updates one table, which collects its rows until it is executed. */
final class MultiRowStatements implements PreparedStatementGroup {

    private final PreparedStatementGroup single;
    private final Details details;

    private MultiRowStatements(PreparedStatementGroup single, MultiRowUpdate update, Supplier<Connection> connection) {
        this.single = single;
        this.details = new Details(single.getSingleStatementDetails(), update, connection);
    }

    /**
     * Returns the group itself if it has to be sent as it is.
     *
     * @param connection that of the session: a statement may not know the data source's proxy of its own
     */
    static PreparedStatementGroup of(PreparedStatementGroup group, Supplier<Connection> connection) {
        if (group.getNumberOfStatements() != 1) return group;
        var update = MultiRowUpdate.parse(group.getSingleStatementDetails().getSqlString());
        return update == null ? group : new MultiRowStatements(group, update, connection);
    }

    @Override
    public int getNumberOfStatements() {
        return single.getNumberOfStatements();
    }

    @Override
    public int getNumberOfActiveStatements() {
        return single.getNumberOfActiveStatements();
    }

    @Override
    public PreparedStatementDetails getSingleStatementDetails() {
        return details;
    }

    @Override
    public void forEachStatement(BiConsumer<String, PreparedStatementDetails> action) {
        single.forEachStatement((table, statement) -> action.accept(table, details));
    }

    @Override
    public PreparedStatementDetails resolvePreparedStatementDetails(String table) {
        single.resolvePreparedStatementDetails(table);
        return details;
    }

    @Override
    public PreparedStatementDetails getPreparedStatementDetails(String table) {
        return details;
    }

    @Override
    public void release() {
        single.release();
    }

    @Override
    public boolean hasMatching(Predicate<PreparedStatementDetails> filter) {
        return filter.test(details);
    }

    private static final class Details implements PreparedStatementDetails {

        private final PreparedStatementDetails single;
        private final MultiRowUpdate update;
        private final Supplier<Connection> connection;
        private @Nullable CollectedBatch batch;

        Details(PreparedStatementDetails single, MultiRowUpdate update, Supplier<Connection> connection) {
            this.single = single;
            this.update = update;
            this.connection = connection;
        }

        @Override
        public TableMapping getMutatingTableDetails() {
            return single.getMutatingTableDetails();
        }

        @Override
        public String getSqlString() {
            return single.getSqlString();
        }

        @Override
        public @Nullable PreparedStatement getStatement() {
            return single.getStatement() == null || batch == null ? null : batch.statement();
        }

        @Override
        public PreparedStatement resolveStatement() {
            var statement = single.resolveStatement();
            if (batch == null || !batch.collectsFor(statement)) {
                batch = new CollectedBatch(statement, update, connection);
            }
            return batch.statement();
        }

        @Override
        public Expectation getExpectation() {
            return single.getExpectation();
        }

        @Override
        public void releaseStatement(SharedSessionContractImplementor session) {
            single.releaseStatement(session);
        }
    }
}
