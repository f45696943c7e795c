package education.codeforlife.openapi.test;

import java.math.BigDecimal;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The least or the greatest number that is allowed.
 *
 * @param sign 1 for the least number and -1 for the greatest
 */
record Limit(BigDecimal number, boolean exclusive, int sign) {

    static @Nullable Limit lower(Shape shape) {
        return narrower(of(shape, "minimum", false, 1), of(shape, "exclusiveMinimum", true, 1));
    }

    static @Nullable Limit upper(Shape shape) {
        return narrower(of(shape, "maximum", false, -1), of(shape, "exclusiveMaximum", true, -1));
    }

    private static @Nullable Limit of(Shape shape, String keyword, boolean exclusive, int sign) {
        BinaryOperator<BigDecimal> narrower = sign > 0 ? BigDecimal::max : BigDecimal::min;
        var number = BoundRules.number(shape, keyword, narrower);
        if (number == null) return null;
        var ofIntegers = Set.of("integer").equals(shape.types());
        return exclusive && ofIntegers
                ? new Limit(number.add(BigDecimal.valueOf(sign)), false, sign)
                : new Limit(number, exclusive, sign);
    }

    private static @Nullable Limit narrower(@Nullable Limit one, @Nullable Limit other) {
        return one != null && one.isNarrowerThan(other) ? one : other;
    }

    boolean isNarrowerThan(@Nullable Limit other) {
        if (other == null) return true;
        int order = number.compareTo(other.number) * sign;
        return order > 0 || order == 0 && exclusive && !other.exclusive;
    }

    @Override
    public String toString() {
        return number.toPlainString() + (exclusive ? " (exclusive)" : "");
    }
}
