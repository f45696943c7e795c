package education.codeforlife.viewset.test.sample;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param token shown once
 * @param link made at each read
 */
public record CrateRead(
        Long id,
        @JsonProperty("revision") int version,
        String label,
        @Nullable String code,
        @JsonProperty("changed_at") Instant changedAt,
        @Nullable String token,
        String link,
        List<SlotRead> slots) {

    public record SlotRead(Long id, String note) {}
}
