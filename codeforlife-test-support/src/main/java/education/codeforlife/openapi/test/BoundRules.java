package education.codeforlife.openapi.test;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares the bounds of a value that clients send: none may become narrower. */
record BoundRules(Findings findings) {

    private static final List<String> LEAST = List.of("minLength", "minItems", "minProperties");
    private static final List<String> MOST = List.of("maxLength", "maxItems", "maxProperties");

    void compare(Shape was, Shape is, Place place) {
        LEAST.forEach(bound -> compareLeast(bound, was, is, place));
        MOST.forEach(bound -> compareMost(bound, was, is, place));
        compareRange(was, is, place);
        compareMultiples(was, is, place);
        compareUniqueness(was, is, place);
    }

    private void compareLeast(String bound, Shape was, Shape is, Place place) {
        var old = number(was, bound, BigDecimal::max);
        var current = number(is, bound, BigDecimal::max);
        if (current == null || current.signum() == 0) return;
        if (old == null || current.compareTo(old) > 0) add(bound, old, current, place);
    }

    private void compareMost(String bound, Shape was, Shape is, Place place) {
        var old = number(was, bound, BigDecimal::min);
        var current = number(is, bound, BigDecimal::min);
        if (current == null) return;
        if (old == null || current.compareTo(old) < 0) add(bound, old, current, place);
    }

    private void compareRange(Shape was, Shape is, Place place) {
        var lower = Limit.lower(is);
        if (lower != null && lower.isNarrowerThan(Limit.lower(was))) add("minimum", Limit.lower(was), lower, place);
        var upper = Limit.upper(is);
        if (upper != null && upper.isNarrowerThan(Limit.upper(was))) add("maximum", Limit.upper(was), upper, place);
    }

    private void compareMultiples(Shape was, Shape is, Place place) {
        var old = number(was, "multipleOf", BigDecimal::max);
        var current = number(is, "multipleOf", BigDecimal::max);
        if (current == null) return;
        if (old == null || old.remainder(current).signum() != 0) add("multipleOf", old, current, place);
    }

    private void compareUniqueness(Shape was, Shape is, Place place) {
        if (is.has("uniqueItems") && !was.has("uniqueItems")) findings.add(place, "can no longer repeat elements");
    }

    private void add(String bound, @Nullable Object was, Object is, Place place) {
        findings.add(place, "has the " + bound + " " + is + (was == null ? " instead of none" : " instead of " + was));
    }

    static @Nullable BigDecimal number(Shape shape, String keyword, BinaryOperator<BigDecimal> narrower) {
        return shape.all(keyword).stream()
                .filter(JsonNode::isNumber)
                .map(JsonNode::decimalValue)
                .reduce(narrower)
                .orElse(null);
    }
}
