package education.codeforlife.task.dbscheduler;

/** Another node took the run over, since this one gave no sign of life: what it did is not committed. */
final class LostRunException extends RuntimeException {

    private static final long serialVersionUID = 1;
}
