package education.codeforlife.filter;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;

/** How a text has to agree with the value of a parameter. */
enum TextMatch {
    CONTAINS {
        @Override
        Predicate matches(CriteriaBuilder builder, Expression<?> text, String value) {
            return Like.contains(builder, text, value);
        }
    },
    EQUAL_IGNORING_CASE {
        @Override
        Predicate matches(CriteriaBuilder builder, Expression<?> text, String value) {
            return Like.ignoringCase(builder, text, Like.literal(value));
        }
    },
    STARTS_WITH {
        @Override
        Predicate matches(CriteriaBuilder builder, Expression<?> text, String value) {
            return Like.like(builder, text, Like.literal(value) + "%");
        }
    },
    STARTS_WITH_IGNORING_CASE {
        @Override
        Predicate matches(CriteriaBuilder builder, Expression<?> text, String value) {
            return Like.ignoringCase(builder, text, Like.literal(value) + "%");
        }
    };

    abstract Predicate matches(CriteriaBuilder builder, Expression<?> text, String value);
}
