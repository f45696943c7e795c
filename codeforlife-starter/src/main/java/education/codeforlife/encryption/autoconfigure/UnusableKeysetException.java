package education.codeforlife.encryption.autoconfigure;

import org.jspecify.annotations.Nullable;

/** A service would run without a secret key of its own. */
final class UnusableKeysetException extends RuntimeException {

    private final String problem;
    private final String cure;

    UnusableKeysetException(String property, String problem, String cure, @Nullable Throwable cause) {
        super("Cannot use " + property + ": " + problem, cause);
        this.problem = problem;
        this.cure = cure;
    }

    /** Without the property. */
    String problem() {
        return problem;
    }

    String cure() {
        return cure;
    }
}
