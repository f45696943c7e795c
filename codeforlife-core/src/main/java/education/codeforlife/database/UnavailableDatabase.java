package education.codeforlife.database;

import education.codeforlife.api.Internal;
import education.codeforlife.error.ApiException;
import education.codeforlife.error.ErrorTranslator;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.transaction.TransactionSystemException;

/**
 * Answers a request with 503 when the database cannot be reached, is starting or stopping, or still finds a deadlock
 * after the retries: the same request may succeed later.
 *
 * @since 0.1.0
 */
@Internal
public final class UnavailableDatabase implements ErrorTranslator {

    private static final Logger log = LoggerFactory.getLogger(UnavailableDatabase.class);

    private final DatabaseErrors errors;

    private UnavailableDatabase(DatabaseErrors errors) {
        this.errors = errors;
    }

    /**
     * Returns a translator of failures.
     *
     * @param errors explain an exception of the database
     */
    public static UnavailableDatabase of(DatabaseErrors errors) {
        return new UnavailableDatabase(errors);
    }

    @Override
    public @Nullable ApiException translate(Throwable failure) {
        var reason = reason(failure);
        if (reason == null) return null;
        logStatement(reason);
        return ApiException.unavailable().because(failure);
    }

    /** A rollback on a broken connection fails, too, and hides why. */
    private @Nullable Throwable reason(Throwable failure) {
        if (errors.isUnavailable(failure) || errors.isRetryable(failure)) return failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransactionSystemException rollback && rollback.getApplicationException() != null) {
                return reason(rollback.getApplicationException());
            }
        }
        return null;
    }

    /** In one line, without the values that a message may have; that no connection is given is logged by the queue. */
    private static void logStatement(Throwable reason) {
        for (Throwable cause = reason; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                var level = sql instanceof SQLTransientConnectionException ? Level.DEBUG : Level.WARN;
                log.atLevel(level).log("The database did not answer a statement, SQLSTATE {}", sql.getSQLState());
                return;
            }
        }
    }
}
