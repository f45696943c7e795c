package education.codeforlife.column;

import org.jspecify.annotations.Nullable;

/**
 * A column as the database declares it.
 *
 * @param type as {@code information_schema} writes it; that below a domain
 * @param length of text, in characters
 * @param precision of a number, in digits
 * @param scale of a number, in digits
 * @param fraction of a time's seconds, in digits
 */
record Column(
        String type,
        @Nullable Integer length,
        @Nullable Integer precision,
        @Nullable Integer scale,
        @Nullable Integer fraction) {}
