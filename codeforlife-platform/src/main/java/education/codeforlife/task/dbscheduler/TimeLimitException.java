package education.codeforlife.task.dbscheduler;

import java.time.Duration;

/** A run took longer than it may. */
final class TimeLimitException extends RuntimeException {

    private static final long serialVersionUID = 1;

    TimeLimitException(Duration limit) {
        super("It took longer than " + limit);
    }
}
