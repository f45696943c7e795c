package education.codeforlife.command.autoconfigure;

import education.codeforlife.api.Internal;

/**
 * A command that cannot be carried out. It ends the process with a status other than 0.
 *
 * @since 0.1.0
 */
@Internal
public final class CommandException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String action;

    /** @param action what the operator can do */
    public CommandException(String problem, String action) {
        super(problem);
        this.action = action;
    }

    String action() {
        return action;
    }
}
