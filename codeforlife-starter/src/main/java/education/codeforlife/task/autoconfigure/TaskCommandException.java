package education.codeforlife.task.autoconfigure;

/** A command for tasks that cannot be carried out. It ends the process with a status other than 0. */
final class TaskCommandException extends RuntimeException {

    private final String action;

    TaskCommandException(String problem, String action) {
        super(problem);
        this.action = action;
    }

    /** Returns what the operator can do. */
    String action() {
        return action;
    }
}
