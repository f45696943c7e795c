package education.codeforlife.encryption.autoconfigure;

import org.jspecify.annotations.Nullable;

/** A service would run without a secret key of its own. */
final class UnusableKeysetException extends RuntimeException {

    private final String problem;

    UnusableKeysetException(String property, String problem) {
        this(property, problem, null);
    }

    UnusableKeysetException(String property, String problem, @Nullable Throwable cause) {
        super("Cannot use " + property + ": " + problem, cause);
        this.problem = problem;
    }

    /** Without the property. */
    String problem() {
        return problem;
    }
}
