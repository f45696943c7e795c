package education.codeforlife.filter;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;

/** A way to compare a text with the value of a parameter. */
enum TextMatch {
    CONTAINS("contains, in any case,") {
        @Override
        Predicate matches(CriteriaBuilder builder, Expression<?> text, String value) {
            return Like.contains(builder, text, value);
        }
    },
    EQUAL_IGNORING_CASE("is, in any case,") {
        @Override
        Predicate matches(CriteriaBuilder builder, Expression<?> text, String value) {
            return Like.ignoringCase(builder, text, Like.literal(value));
        }
    },
    STARTS_WITH("starts with") {
        @Override
        Predicate matches(CriteriaBuilder builder, Expression<?> text, String value) {
            return Like.like(builder, text, Like.literal(value) + "%");
        }
    },
    STARTS_WITH_IGNORING_CASE("starts, in any case, with") {
        @Override
        Predicate matches(CriteriaBuilder builder, Expression<?> text, String value) {
            return Like.ignoringCase(builder, text, Like.literal(value) + "%");
        }
    };

    private final String words;

    TextMatch(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    abstract Predicate matches(CriteriaBuilder builder, Expression<?> text, String value);
}
