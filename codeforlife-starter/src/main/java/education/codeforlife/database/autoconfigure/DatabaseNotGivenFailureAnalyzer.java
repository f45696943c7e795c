package education.codeforlife.database.autoconfigure;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;

/** Says how to name the database of a service, where Boot would speak of embedded ones. */
final class DatabaseNotGivenFailureAnalyzer extends AbstractFailureAnalyzer<BeanCreationException> implements Ordered {

    /** Not public in Boot. */
    private static final String NO_URL = "DataSourceBeanCreationException";

    /** Before Boot's own. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, BeanCreationException cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each.getClass().getSimpleName().equals(NO_URL)) return analysis(each);
        }
        return null;
    }

    private static FailureAnalysis analysis(Throwable cause) {
        return new FailureAnalysis("The database is not configured: spring.datasource.url is not set.", """
                        Set these environment variables, or the properties that they stand for:

                            SPRING_DATASOURCE_URL=jdbc:postgresql://HOST:5432/DATABASE
                            SPRING_DATASOURCE_USERNAME
                            SPRING_DATASOURCE_PASSWORD

                        On a developer's machine, 'mvn spring-boot:test-run' runs the service on a database of its own.""", cause);
    }
}
