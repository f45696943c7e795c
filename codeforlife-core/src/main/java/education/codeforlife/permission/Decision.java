package education.codeforlife.permission;

/**
 * The result of a permission. The order is that of the algebra: {@code and} is the minimum, {@code or} the maximum,
 * {@code not} swaps the ends.
 *
 * @since 0.1.0
 */
public enum Decision {
    DENIED,
    /** It depends on an object that is not known yet. */
    UNDECIDED,
    GRANTED;

    public static Decision of(boolean granted) {
        return granted ? GRANTED : DENIED;
    }

    Decision and(Decision other) {
        return compareTo(other) <= 0 ? this : other;
    }

    Decision or(Decision other) {
        return compareTo(other) >= 0 ? this : other;
    }

    Decision not() {
        return switch (this) {
            case DENIED -> GRANTED;
            case UNDECIDED -> UNDECIDED;
            case GRANTED -> DENIED;
        };
    }
}
