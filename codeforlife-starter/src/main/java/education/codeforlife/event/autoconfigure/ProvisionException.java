package education.codeforlife.event.autoconfigure;

/** The reason for which a service cannot be provided with streams and consumers. It ends the process with a status other than 0. */
final class ProvisionException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String action;

    ProvisionException(String problem, String action) {
        super(problem);
        this.action = action;
    }

    /** Returns what the operator can do. */
    String action() {
        return action;
    }
}
