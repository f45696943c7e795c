package education.codeforlife.service.club.meeting;

import education.codeforlife.mail.Mail;
import education.codeforlife.mail.Mailer;
import education.codeforlife.task.Task;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

@Component
record Reminders(MeetingRepository meetings, Mailer mailer, Clock clock) {

    static final long MEETING_TOMORROW = 1001;

    @Task(value = "remind_hosts", cron = "0 0 16 * * *", zone = "Europe/London")
    void remindHosts() {
        var tomorrow = LocalDate.now(clock).plusDays(1);
        for (var reminder : meetings.findReminders(tomorrow)) {
            mailer.send(Mail.campaign(MEETING_TOMORROW)
                    .to(reminder.email())
                    .with("first_name", reminder.firstName())
                    .with("title", reminder.title()));
        }
    }
}
