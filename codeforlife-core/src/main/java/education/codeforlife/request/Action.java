package education.codeforlife.request;

import java.util.Arrays;

/**
 * An action of a view set. Its name is that of the handler method: {@code list}, {@code partialUpdate}, or a
 * custom action's own.
 *
 * @param name unique within its view set
 * @param target what the action is about
 * @since 0.1.0
 */
public record Action(String name, Target target) {

    /**
     * The target of an action.
     *
     * @since 0.1.0
     */
    public enum Target {
        /** The rows that the caller can see. */
        LIST,
        /** One row, named in the path. */
        ROW,
        /** A new row. */
        NEW,
        /** No row: what a form says. */
        FORM
    }

    public static final Action LIST = new Action("list", Target.LIST);
    public static final Action RETRIEVE = new Action("retrieve", Target.ROW);
    public static final Action CREATE = new Action("create", Target.NEW);
    public static final Action UPDATE = new Action("update", Target.ROW);
    public static final Action PARTIAL_UPDATE = new Action("partialUpdate", Target.ROW);
    public static final Action DESTROY = new Action("destroy", Target.ROW);
    public static final Action BULK_CREATE = new Action("bulkCreate", Target.NEW);
    public static final Action BULK_PARTIAL_UPDATE = new Action("bulkPartialUpdate", Target.ROW);
    public static final Action BULK_DESTROY = new Action("bulkDestroy", Target.ROW);

    /** Returns whether the action has one of the names. */
    public boolean is(String... names) {
        return Arrays.asList(names).contains(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
