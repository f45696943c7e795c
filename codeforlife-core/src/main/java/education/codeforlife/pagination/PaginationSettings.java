package education.codeforlife.pagination;

import education.codeforlife.api.Internal;

/**
 * The size of pages.
 *
 * @param defaultLimit rows of a page when the caller does not say, at least 1
 * @param maxLimit rows of a page at most, at least {@code defaultLimit}; a larger wish is cut, not refused
 * @since 0.1.0
 */
@Internal
public record PaginationSettings(int defaultLimit, int maxLimit) {

    /** @throws IllegalArgumentException when the limits are not 1 ≤ default ≤ maximum */
    public PaginationSettings {
        if (defaultLimit < 1 || maxLimit < defaultLimit) {
            throw new IllegalArgumentException("Invalid codeforlife.pagination: use 1 <= default-limit (" + defaultLimit
                    + ") <= max-limit (" + maxLimit + ")");
        }
    }
}
