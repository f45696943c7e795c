package education.codeforlife.frontend.club;

import education.codeforlife.serializer.Related;
import education.codeforlife.user.SchoolClass;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

record ClubWrite(
        @NotBlank String name,
        @NotNull Level level,
        @Nullable String note,
        @NotNull LocalDate startsOn,
        @Nullable Related<SchoolClass> klass,
        @Nullable @Valid RoomWrite room,
        @Nullable List<@Valid MeetingWrite> meetings) {

    record RoomWrite(@NotBlank String building, @NotNull Integer floor) {}

    record MeetingWrite(
            @Nullable Long id,
            @NotBlank String topic,
            @NotNull @Min(5) Integer minutes) {}
}
