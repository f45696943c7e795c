package education.codeforlife.filter;

import education.codeforlife.api.Internal;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;

/**
 * Substring conditions, for filters of a service's own.
 *
 * @since 0.1.0
 */
@Internal
public final class Like {

    private static final char ESCAPE = '\\';

    private Like() {}

    /**
     * The text contains the part, whatever the case of either. Of case the database knows: Java's notion differs. The
     * part is bound, never written into the statement.
     */
    public static Predicate contains(CriteriaBuilder builder, Expression<?> text, String part) {
        return ignoringCase(builder, text, "%" + literal(part) + "%");
    }

    static Predicate ignoringCase(CriteriaBuilder builder, Expression<?> text, String pattern) {
        return ((HibernateCriteriaBuilder) builder).ilike(text.as(String.class), pattern, ESCAPE);
    }

    static Predicate like(CriteriaBuilder builder, Expression<?> text, String pattern) {
        return builder.like(text.as(String.class), pattern, ESCAPE);
    }

    /** Wildcards in what a caller wrote are meant as they are. */
    static String literal(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
