package education.codeforlife.task.endpoint;

import com.fasterxml.jackson.annotation.JsonProperty;
import education.codeforlife.task.StoredTask;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A task as operators see it. */
record TaskRead(
        @JsonProperty("id") long id,
        @JsonProperty("name") String name,

        @JsonProperty("state")
        @Schema(
                type = "string",
                allowableValues = {"waiting", "running", "failed"})
        String state,

        @JsonProperty("run") String run,
        @JsonProperty("attempts") int attempts,
        @JsonProperty("due_at") @Nullable Instant dueAt,
        @JsonProperty("node") @Nullable String node,
        @JsonProperty("error") @Nullable String error,
        @JsonProperty("failed_at") @Nullable Instant failedAt) {

    static TaskRead of(StoredTask task) {
        return new TaskRead(
                task.id(),
                task.name(),
                task.state().text(),
                task.run(),
                task.attempts(),
                task.dueAt(),
                task.node(),
                task.error(),
                task.failedAt());
    }
}
