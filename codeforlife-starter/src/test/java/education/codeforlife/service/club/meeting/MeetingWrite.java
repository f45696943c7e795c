package education.codeforlife.service.club.meeting;

import education.codeforlife.serializer.Related;
import education.codeforlife.service.club.room.Room;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record MeetingWrite(
        @NotBlank @Size(max = 100) String title,
        @NotNull LocalDate day,
        @NotNull @Min(1) Integer seats,
        @Nullable Related<Room> room) {}
