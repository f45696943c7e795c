package education.codeforlife.account.endpoint;

import education.codeforlife.user.SchoolName;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A school as its admins write it.
 *
 * @param country two letters of ISO 3166-1
 * @param ukCounty only in the United Kingdom
 */
record SchoolWrite(
        @SchoolName String name,
        @Nullable String country,
        @Size(max = 100) @Nullable String ukCounty) {}
