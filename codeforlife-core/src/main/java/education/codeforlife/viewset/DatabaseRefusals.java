package education.codeforlife.viewset;

import education.codeforlife.database.DatabaseError;
import education.codeforlife.database.DatabaseErrors;
import education.codeforlife.error.ApiException;
import education.codeforlife.error.FieldError;
import education.codeforlife.error.FieldErrors;
import education.codeforlife.error.ValidationException;
import education.codeforlife.model.Model;
import education.codeforlife.serializer.BoundBatch;
import education.codeforlife.serializer.Row;
import jakarta.persistence.OptimisticLockException;
import java.util.List;
import java.util.Objects;
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
        try {
            return transaction.get();
        } catch (ApiException e) {
            throw e;
        } catch (RuntimeException e) {
            if (TransactionSynchronizationManager.isActualTransactionActive()) throw e;
            throw translate(e, model);
        }
    }

    private RuntimeException translate(RuntimeException exception, Model<?> model) {
        if (isConflict(exception)) return ApiException.conflict().because(exception);
        var error = errors.explain(exception);
        if (error == null) return exception;
        var batch = exception instanceof RefusedWriteException refused ? refused.batch() : null;
        return refusal(error, model, batch).because(exception);
    }

    private static boolean isConflict(Throwable exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause())
            if (cause instanceof OptimisticLockException
                    || cause instanceof StaleStateException
                    || cause instanceof OptimisticLockingFailureException) return true;
        return false;
    }

    private static ApiException refusal(DatabaseError error, Model<?> model, @Nullable BoundBatch<?, ?> batch) {
        return switch (error.kind()) {
            case PROTECTED -> ApiException.protectedByReference(model.name());
            case RETRYABLE, UNAVAILABLE -> ApiException.unavailable();
            case UNIQUE -> refusal(error, model, batch, "unique", "This value is already taken.");
            case DOES_NOT_EXIST ->
                refusal(error, model, batch, "does_not_exist", "Invalid pk - object does not exist.");
            case NULL -> refusal(error, model, batch, "null", "This field may not be null.");
            case INVALID -> ValidationException.ofAll("invalid", "Invalid data.");
        };
    }

    private static ValidationException refusal(
            DatabaseError error, Model<?> model, @Nullable BoundBatch<?, ?> batch, String code, String message) {
        var attributes = error.columns().stream()
                .map(model::attributeOf)
                .filter(Objects::nonNull)
                .toList();
        if (batch != null) return refusal(error, model, batch, attributes, new FieldError(code, message));
        var field = attributes.size() == 1 ? attributes.get(0) : FieldErrors.ALL;
        return ValidationException.ofField(field, code, message);
    }

    private static <E, W> ValidationException refusal(
            DatabaseError error, Model<?> model, BoundBatch<E, W> batch, List<String> attributes, FieldError refusal) {
        var written =
                attributes.stream().filter(name -> batch.fieldOf(name) != null).toList();
        var attribute = written.size() == 1 ? written.get(0) : null;
        var field = attribute == null ? null : batch.fieldOf(attribute);
        return batch.refusal(row(error, batch), field, refusal);
    }

    /** The last row that has the values which the database complains about, as in {@code Key (name)=(kiwi)}. */
    private static <E, W> @Nullable Row<E, W> row(DatabaseError error, BoundBatch<E, W> batch) {
        var rows = batch.rows();
        return rows.size() == 1 ? rows.get(0) : null;
    }
}
