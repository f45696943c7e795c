package education.codeforlife.encryption.autoconfigure;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.UnsatisfiedDependencyException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says what helps when a bean needs a keyset that cannot be used: on a developer's machine, and elsewhere if the need was
 * not declared, as that of an {@code AttributeConverter}. All others are unsafe settings.
 */
final class UnusableKeysetFailureAnalyzer extends AbstractFailureAnalyzer<UnusableKeysetException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnusableKeysetException cause) {
        var dependent = dependent(rootFailure);
        var description =
                dependent == null ? cause.getMessage() : cause.getMessage() + " It is needed by " + dependent + ".";
        return new FailureAnalysis(description, cause.cure(), cause);
    }

    /** The bean that was to be given the cipher or the hash. */
    private static @Nullable String dependent(Throwable rootFailure) {
        String name = null;
        for (Throwable failure = rootFailure; failure != null; failure = failure.getCause()) {
            if (failure instanceof UnsatisfiedDependencyException unsatisfied) name = unsatisfied.getBeanName();
        }
        return name;
    }
}
