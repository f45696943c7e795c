package education.codeforlife.filter;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;

/** Substring conditions. */
final class Like {

    private static final char ESCAPE = '\\';

    private Like() {}

    /** Both sides are lowered by the database: Java's and its notions of case differ. */
    static Predicate contains(CriteriaBuilder builder, Expression<?> text, String part) {
        var pattern = builder.literal("%" + literal(part) + "%");
        return builder.like(builder.lower(text.as(String.class)), builder.lower(pattern), ESCAPE);
    }

    /** Wildcards in what a caller wrote are meant as they are. */
    static String literal(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
