package education.codeforlife.viewset;

import education.codeforlife.column.UnstorableException;
import education.codeforlife.database.DatabaseError;
import education.codeforlife.database.DatabaseErrors;
import education.codeforlife.error.ApiException;
import education.codeforlife.error.FieldError;
import education.codeforlife.error.FieldErrors;
import education.codeforlife.error.ValidationException;
import education.codeforlife.model.Model;
import education.codeforlife.serializer.BoundBatch;
import jakarta.persistence.OptimisticLockException;
import java.util.LinkedHashMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.hibernate.StaleStateException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Turns what a database refuses into a refusal of the request. */
final class DatabaseRefusals {

    private final DatabaseErrors errors;

    DatabaseRefusals(DatabaseErrors errors) {
        this.errors = errors;
    }

    /** Runs a transaction; within another one nothing is translated, because it has to end first. */
    <T> T translating(Model<?> model, Supplier<T> transaction) {
        return translating(transaction, (error, cause) -> {
            var batch = cause instanceof RefusedWriteException refused ? refused.batch() : null;
            return refusal(error, model, batch);
        });
    }

    /** Works as {@link #translating(Model, Supplier)}, for a transaction without a model. */
    <T> T translating(Supplier<T> transaction) {
        return translating(transaction, (error, cause) -> refusal(error));
    }

    private <T> T translating(Supplier<T> transaction, BiFunction<DatabaseError, Throwable, ApiException> refusal) {
        try {
            return transaction.get();
        } catch (ApiException e) {
            throw e;
        } catch (RuntimeException e) {
            if (TransactionSynchronizationManager.isActualTransactionActive()) throw e;
            throw translate(e, refusal);
        }
    }

    private RuntimeException translate(
            RuntimeException exception, BiFunction<DatabaseError, Throwable, ApiException> refusal) {
        if (isConflict(exception)) return ApiException.conflict().because(exception);
        var unstorable = unstorable(exception);
        if (unstorable != null) return unstorable.because(exception);
        var error = errors.explain(exception);
        return error == null
                ? thrown(exception)
                : refusal.apply(error, exception).because(exception);
    }

    /** Returns the exception that the work threw, so that the service's own handlers get it. */
    private static RuntimeException thrown(RuntimeException exception) {
        return exception instanceof RefusedWriteException && exception.getCause() instanceof RuntimeException cause
                ? cause
                : exception;
    }

    private static ApiException refusal(DatabaseError error) {
        return switch (error.kind()) {
            case PROTECTED -> ApiException.conflict();
            case RETRYABLE, UNAVAILABLE -> ApiException.unavailable();
            case UNIQUE -> ValidationException.ofAll("unique", "This value is already taken.");
            case DOES_NOT_EXIST -> ValidationException.ofAll("does_not_exist", "Invalid pk - object does not exist.");
            case NULL, INVALID -> ValidationException.ofAll("invalid", "Invalid data.");
        };
    }

    private static @Nullable ApiException unstorable(Throwable exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (!(cause instanceof UnstorableException unstorable)) continue;
            var error = unstorable.refusal().ofEntity();
            return ValidationException.ofAll(error.code(), error.message());
        }
        return null;
    }

    private static boolean isConflict(Throwable exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException
                    || cause instanceof StaleStateException
                    || cause instanceof OptimisticLockingFailureException) {
                return true;
            }
        }
        return false;
    }

    private static ApiException refusal(DatabaseError error, Model<?> model, @Nullable BoundBatch<?, ?> batch) {
        return switch (error.kind()) {
            case PROTECTED -> ApiException.protectedByReference(model.name());
            case RETRYABLE, UNAVAILABLE -> ApiException.unavailable();
            case UNIQUE -> refusal(error, model, batch, new FieldError("unique", "This value is already taken."));
            case DOES_NOT_EXIST ->
                refusal(error, model, batch, new FieldError("does_not_exist", "Invalid pk - object does not exist."));
            case NULL -> refusal(error, model, batch, FieldError.nullValue());
            case INVALID -> ValidationException.ofAll("invalid", "Invalid data.");
        };
    }

    /** Returns the refusal of what a table other than the model's is at fault with, if a nested value was to go there. */
    private static @Nullable ValidationException nested(
            DatabaseError error, Model<?> model, BoundBatch<?, ?> batch, FieldError refusal) {
        if (error.table() == null || model.hasTable(error.table())) return null;
        var values = new LinkedHashMap<String, @Nullable String>();
        for (var column : error.columns()) values.put(column, error.values().get(column));
        return batch.refusal(model.factory(), error.table(), values, refusal);
    }

    @SuppressWarnings("unchecked") // the model and the batch are of one view set
    private static <E> ValidationException refusal(
            DatabaseError error, Model<E> model, @Nullable BoundBatch<?, ?> batch, FieldError refusal) {
        var nested = batch == null ? null : nested(error, model, batch, refusal);
        if (nested != null) return nested;
        if (batch != null) return Violation.of(error, model).refusal((BoundBatch<E, ?>) batch, refusal);
        var field = error.columns().size() == 1 ? error.columns().get(0) : FieldErrors.ALL;
        return ValidationException.ofField(field, refusal.code(), refusal.message());
    }
}
