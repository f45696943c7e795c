package education.codeforlife.frontend.club;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

record ClubRead(
        Long id,
        String name,
        Level level,
        @Nullable String note,
        LocalDate startsOn,
        @Nullable String klass,
        @Nullable RoomRead room,
        List<MeetingRead> meetings) {

    record RoomRead(String building, int floor) {}

    record MeetingRead(Long id, String topic, int minutes) {}
}
