package education.codeforlife.wire;

import education.codeforlife.api.Internal;
import org.jspecify.annotations.Nullable;

/**
 * The refusal of a value by a {@link ScalarType}. It is without a stack trace: a body may hold thousands of bad values.
 *
 * @since 0.1.0
 */
@Internal
public final class ScalarException extends RuntimeException {

    /**
     * Why a value is refused; each caller has its own code and message for it.
     *
     * @since 0.1.0
     */
    public enum Reason {
        /** A JSON value of another kind, such as a number for text. */
        WRONG_KIND,
        /** Text or a number that is not written as values of the type are. */
        MALFORMED,
        /** A well-formed number below those that the type holds. */
        TOO_SMALL,
        /** A well-formed number above those that the type holds, or one with too many digits. */
        TOO_LARGE,
        /** Text with a character that no text column holds. */
        UNSTORABLE
    }

    private final Reason reason;
    private final @Nullable Number bound;

    private ScalarException(Reason reason, @Nullable Number bound) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.bound = bound;
    }

    static ScalarException of(Reason reason) {
        return new ScalarException(reason, null);
    }

    static ScalarException malformed() {
        return of(Reason.MALFORMED);
    }

    static ScalarException tooSmall(Number min) {
        return new ScalarException(Reason.TOO_SMALL, min);
    }

    static ScalarException tooLarge(Number max) {
        return new ScalarException(Reason.TOO_LARGE, max);
    }

    /** Returns why the value is refused. */
    public Reason reason() {
        return reason;
    }

    /** Returns the nearest value that the type holds, or {@code null} if the value is not an integer out of range. */
    public @Nullable Number bound() {
        return bound;
    }

    /** Returns whether the value is well-formed, but cannot be the value of any row. */
    public boolean isUnknown() {
        return reason == Reason.TOO_SMALL || reason == Reason.TOO_LARGE || reason == Reason.UNSTORABLE;
    }
}
