package education.codeforlife.database;

import org.jspecify.annotations.Nullable;

/**
 * Tells what an exception of the database means. A port; {@code database.postgresql} has the adapter.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface DatabaseErrors {

    /**
     * Explains a failure. Called outside the failed transaction.
     *
     * @return {@code null} if the exception is not the database's, or is a defect of ours
     */
    @Nullable
    DatabaseError explain(Throwable exception);

    /** Returns whether the database could not be reached, or did not do its work, rather than refuse it. */
    default boolean isUnavailable(Throwable exception) {
        var error = explain(exception);
        return error != null && error.kind() == DatabaseError.Kind.UNAVAILABLE;
    }

    /** Returns whether the same transaction may succeed when run again. */
    default boolean isRetryable(Throwable exception) {
        var error = explain(exception);
        return error != null && error.kind() == DatabaseError.Kind.RETRYABLE;
    }
}
