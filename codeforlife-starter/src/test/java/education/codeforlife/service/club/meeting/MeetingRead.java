package education.codeforlife.service.club.meeting;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record MeetingRead(
        Long id,
        String title,
        LocalDate day,
        int seats,
        @Nullable Long room,
        @JsonProperty("is_cancelled") boolean cancelled,
        String cancellationReason,
        @Nullable Long hostId) {}
