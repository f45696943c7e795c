package education.codeforlife.service.club.meeting;

import education.codeforlife.fixture.test.Fixtures;
import education.codeforlife.mail.test.RecordingMailer;
import education.codeforlife.task.test.TaskQueue;
import education.codeforlife.user.test.School1;
import education.codeforlife.viewset.test.ModelViewSetTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Fixtures({School1.FIXTURE, "meetings.json"})
class RemindersTests extends ModelViewSetTest<Meeting, Long> {

    @Test
    void hostIsRemindedOnTheDayBefore(
            @Autowired Clock clock, @Autowired TaskQueue tasks, @Autowired RecordingMailer mailer) {
        var tomorrow = LocalDate.now(clock).plusDays(1);
        client.loginAs(School1.TEACHER).create(Map.of("title", "Games", "day", tomorrow.toString(), "seats", 10));

        tasks.run("remind_hosts");

        mailer.to("teacher@school1.example").hasSent(Reminders.MEETING_TOMORROW).with("title", "Games");
    }

    @Test
    void hostIsNotRemindedOfOtherDays(@Autowired TaskQueue tasks, @Autowired RecordingMailer mailer) {
        tasks.run("remind_hosts");

        mailer.hasSentNothing();
    }
}
