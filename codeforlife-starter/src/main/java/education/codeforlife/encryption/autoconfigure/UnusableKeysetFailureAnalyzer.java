package education.codeforlife.encryption.autoconfigure;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says how to make a keyset, and where none is needed. */
final class UnusableKeysetFailureAnalyzer extends AbstractFailureAnalyzer<UnusableKeysetException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnusableKeysetException cause) {
        return new FailureAnalysis(cause.getMessage(), """
                        Make keysets once, keep them where the service's secrets are, and never lose them:

                            mvn -q spring-boot:run -Dspring-boot.run.main-class=education.codeforlife.encryption.tink.KeysetCommand -Dspring-boot.run.arguments=create

                        On a developer's machine, set codeforlife.environment=local (CODEFORLIFE_ENVIRONMENT=local) instead.""", cause);
    }
}
