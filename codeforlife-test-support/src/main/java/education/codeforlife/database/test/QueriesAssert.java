package education.codeforlife.database.test;

import java.util.List;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions about executed SQL; a failure shows it.
 *
 * @since 0.1.0
 */
public final class QueriesAssert extends AbstractAssert<QueriesAssert, List<String>> {

    QueriesAssert(List<String> sql) {
        super(sql, QueriesAssert.class);
    }

    public QueriesAssert hasCount(int expected) {
        if (actual.size() != expected) failWithSql("exactly " + expected);
        return this;
    }

    public QueriesAssert hasCountAtMost(int limit) {
        if (actual.size() > limit) failWithSql("at most " + limit);
        return this;
    }

    private void failWithSql(String expectation) {
        failWithMessage(
                "Expected %s queries but there were %s:%n%s",
                expectation, actual.size(), String.join(System.lineSeparator(), actual));
    }
}
