package education.codeforlife.viewset;

import education.codeforlife.api.Internal;
import education.codeforlife.pagination.PaginationSettings;

/**
 * The limits of requests to view sets.
 *
 * @param maxBulk rows that one bulk request may concern
 * @param maxBodyBytes length of a body
 * @since 0.1.0
 */
@Internal
public record ViewSetSettings(int maxBulk, int maxBodyBytes, PaginationSettings pagination) {

    public ViewSetSettings {
        if (maxBulk < 1) {
            throw new IllegalArgumentException(
                    "Invalid codeforlife.viewset.max-bulk " + maxBulk + ": it must be positive");
        }
        if (maxBodyBytes < 1) {
            throw new IllegalArgumentException(
                    "Invalid codeforlife.viewset.max-body " + maxBodyBytes + ": it must be positive");
        }
    }
}
