package education.codeforlife.pagination;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;

/**
 * One page of a list as it goes over the wire: {@code {"count", "offset", "limit", "max_limit", "data"}}.
 *
 * @param count rows in all, not only of this page
 * @param offset the effective offset
 * @param limit the effective limit
 * @param maxLimit the largest limit that is served
 * @param data the page's rows, empty beyond the end
 * @since 0.1.0
 */
@JsonPropertyOrder({"count", "offset", "limit", "max_limit", "data"})
public record LimitOffsetPage<T>(
        @JsonProperty("count") long count,
        @JsonProperty("offset") BigInteger offset,
        @JsonProperty("limit") int limit,
        @JsonProperty("max_limit") int maxLimit,
        @JsonProperty("data") List<T> data) {

    /** The same page of something made from its rows. */
    public <R> LimitOffsetPage<R> map(Function<? super T, ? extends R> mapping) {
        return new LimitOffsetPage<>(
                count, offset, limit, maxLimit, data.stream().<R>map(mapping).toList());
    }
}
