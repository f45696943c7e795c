package education.codeforlife.service.club.meeting;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MeetingRepository extends Repository<Meeting, Long> {

    @Query("""
            select new education.codeforlife.service.club.meeting.Reminder(host.email, host.firstName, meeting.title)
            from Meeting meeting join User host on host.id = meeting.hostId
            where meeting.day = :day and not meeting.cancelled and host.active""")
    List<Reminder> findReminders(LocalDate day);
}
