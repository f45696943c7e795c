package education.codeforlife.column;

import education.codeforlife.api.Internal;

/**
 * An entity has a value that its column does not hold. Nothing was sent to the database for it.
 *
 * @since 0.1.0
 */
@Internal
public final class UnstorableException extends RuntimeException {

    private final transient Refusal refusal;

    UnstorableException(Refusal refusal) {
        super("The column of " + refusal.entity().getClass().getName() + "." + refusal.attribute()
                + " does not hold its value: " + refusal.error().message());
        this.refusal = refusal;
    }

    /** Returns the value and what is wrong with it. */
    public Refusal refusal() {
        return refusal;
    }
}
