package education.codeforlife.event.endpoint;

import com.fasterxml.jackson.annotation.JsonProperty;
import education.codeforlife.event.DeadLetter;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A dead letter as operators see it. */
record DeadLetterRead(
        @JsonProperty("id") long id,
        @JsonProperty("event") UUID event,
        @JsonProperty("topic") String topic,
        @JsonProperty("version") int version,
        @JsonProperty("group") String group,
        @JsonProperty("key") @Nullable String key,
        @JsonProperty("attempts") int attempts,
        @JsonProperty("reason") @Nullable String reason,
        @JsonProperty("published_at") Instant publishedAt,
        @JsonProperty("failed_at") Instant failedAt) {

    static DeadLetterRead of(DeadLetter letter) {
        var event = letter.event();
        return new DeadLetterRead(
                letter.id(),
                event.id(),
                event.topic(),
                event.version(),
                letter.group(),
                event.key(),
                letter.attempts(),
                letter.reason(),
                event.time(),
                letter.failedAt());
    }
}
