package education.codeforlife.pagination;

import education.codeforlife.api.Internal;
import education.codeforlife.wire.ScalarType;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page a caller asks for with {@code ?limit=20&offset=40}, in effective numbers. What cannot be understood means
 * the default, never an error.
 *
 * <pre>{@code
 * var page = LimitOffset.parse(request.getParameterMap(), settings);
 * long count = repository.count(specification);
 * List<Fruit> rows = page.isBeyond(count) ? List.of() : select(page.firstResult(), page.limit());
 * return page.of(count, rows);
 * }</pre>
 *
 * @param offset rows left out before the page, not negative, of any size
 * @param limit rows of the page at most, from 1 to {@code maxLimit}
 * @param maxLimit the largest limit that is served
 * @since 0.1.0
 */
@Internal
public record LimitOffset(BigInteger offset, int limit, int maxLimit) {

    private static final ScalarType<BigInteger> INTEGER = ScalarType.of(BigInteger.class);
    private static final BigInteger MAX_FIRST_RESULT = BigInteger.valueOf(Integer.MAX_VALUE);

    /**
     * Reads {@code limit} and {@code offset}, the last value of each.
     *
     * @param parameters those of the query, as in {@code ServletRequest.getParameterMap()}
     */
    public static LimitOffset parse(Map<String, String[]> parameters, PaginationSettings settings) {
        return new LimitOffset(
                offset(parameters.get("offset")), limit(parameters.get("limit"), settings), settings.maxLimit());
    }

    private static BigInteger offset(String @Nullable [] values) {
        var offset = last(values);
        return offset == null || offset.signum() < 0 ? BigInteger.ZERO : offset;
    }

    private static int limit(String @Nullable [] values, PaginationSettings settings) {
        var limit = last(values);
        if (limit == null || limit.signum() <= 0) return settings.defaultLimit();
        return limit.min(BigInteger.valueOf(settings.maxLimit())).intValue();
    }

    private static @Nullable BigInteger last(String @Nullable [] values) {
        return values == null || values.length == 0 ? null : INTEGER.readOrNull(values[values.length - 1]);
    }

    /**
     * Returns whether the page is empty when there are {@code count} rows, so that nothing need be selected. Rows from
     * 2³¹ on cannot be addressed with Jakarta Persistence and count as beyond.
     */
    public boolean isBeyond(long count) {
        return offset.compareTo(BigInteger.valueOf(count)) >= 0 || offset.compareTo(MAX_FIRST_RESULT) > 0;
    }

    /**
     * For {@code Query.setFirstResult}.
     *
     * @throws ArithmeticException when the page {@link #isBeyond} any result
     */
    public int firstResult() {
        return offset.intValueExact();
    }

    /** The page of rows that are all at hand. */
    public <T> LimitOffsetPage<T> of(List<T> all) {
        int count = all.size();
        if (isBeyond(count)) return of(count, List.of());
        return of(count, all.subList(firstResult(), Math.min(count - firstResult(), limit) + firstResult()));
    }

    /** The envelope around the page's rows, of {@code count} rows in all. */
    public <T> LimitOffsetPage<T> of(long count, List<T> data) {
        return new LimitOffsetPage<>(count, offset, limit, maxLimit, data);
    }
}
