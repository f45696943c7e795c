package education.codeforlife.database.test.autoconfigure;

import org.hibernate.tool.schema.spi.SchemaManagementException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Describes an entity that its table does not fit. */
final class SchemaFailureAnalyzer extends AbstractFailureAnalyzer<SchemaManagementException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SchemaManagementException cause) {
        return new FailureAnalysis(
                "The entities do not fit the tables of the database: " + cause.getMessage(), """
                        Change the table by a migration, or the entity: an attribute that is not stored is @Transient.

                        For tests whose tables are not made by migrations, set spring.jpa.hibernate.ddl-auto=none.""", cause);
    }
}
