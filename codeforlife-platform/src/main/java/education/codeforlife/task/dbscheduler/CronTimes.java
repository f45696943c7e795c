package education.codeforlife.task.dbscheduler;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import education.codeforlife.task.TaskDeclaration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.springframework.scheduling.support.CronExpression;

/** The times of a cron expression in a zone. */
record CronTimes(CronExpression expression, ZoneId zone) implements Schedule {

    static CronTimes of(TaskDeclaration task) {
        return new CronTimes(Objects.requireNonNull(task.cron()), task.zone());
    }

    Instant after(Instant time) {
        var next = expression.next(time.atZone(zone));
        return next == null ? NEVER : next.toInstant();
    }

    @Override
    public Instant getNextExecutionTime(ExecutionComplete complete) {
        return after(complete.getTimeDone());
    }

    @Override
    public Instant getInitialExecutionTime(Instant now) {
        return after(now);
    }

    /** Another expression changes the time of the run that waits, when a node with it starts. */
    @Override
    public boolean isDeterministic() {
        return true;
    }
}
