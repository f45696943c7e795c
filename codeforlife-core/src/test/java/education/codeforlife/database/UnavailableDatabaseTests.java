package education.codeforlife.database;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.database.DatabaseError.Kind;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionSystemException;

class UnavailableDatabaseTests {

    private final RuntimeException failure =
            new DataAccessResourceFailureException("gone", new SQLException("gone", "08006"));

    @ParameterizedTest
    @EnumSource(Kind.class)
    void failureThatMayPassReturns503(Kind kind) {
        var refusal = translator(kind).translate(failure);

        if (kind == Kind.UNAVAILABLE || kind == Kind.RETRYABLE) {
            assertThat(refusal).hasCause(failure);
            assertThat(refusal.status().value()).isEqualTo(503);
        } else {
            assertThat(refusal).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"UNAVAILABLE", "UNIQUE"})
    void failedRollbackDoesNotHideItsReason(Kind kind) {
        var rollback = new TransactionSystemException("rollback");
        rollback.initApplicationException(failure);

        assertThat(translator(kind).translate(new IllegalStateException(rollback)) != null)
                .isEqualTo(kind == Kind.UNAVAILABLE);
    }

    private UnavailableDatabase translator(Kind kind) {
        return UnavailableDatabase.of(
                exception -> exception == failure ? new DatabaseError(kind, null, List.of(), Map.of()) : null);
    }
}
