package education.codeforlife.directory;

import org.jspecify.annotations.Nullable;

/**
 * A school as clients read it.
 *
 * @param country two letters of ISO 3166-1
 * @param ukCounty only in the United Kingdom
 * @since 0.1.0
 */
public record SchoolRead(
        Long id,
        String name,
        @Nullable String country,
        @Nullable String ukCounty) {}
