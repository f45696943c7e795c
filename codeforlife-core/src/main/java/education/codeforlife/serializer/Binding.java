package education.codeforlife.serializer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A way to write one component of a write record to a property. */
interface Binding {

    RecordShape.Component component();

    Property property();

    /** Returns whether the property has what was sent already. */
    boolean isAsSent(Object owner, @Nullable Object sent, Writing writing);

    /** Writes what was sent. */
    void write(Object owner, @Nullable Object sent, Writing writing);

    /** Returns the value for a property of a Java record, which is made and not changed. */
    @Nullable
    Object written(@Nullable Object owner, @Nullable Object sent, Writing writing);

    /** Takes children out that were not sent again. */
    default void remove(Object owner, @Nullable Object sent, Writing writing) {}

    /** Writes to children that are stored. */
    default void change(Object owner, @Nullable Object sent, Writing writing) {}

    /** The value that the component has for what is stored. */
    @Nullable
    Object stored(Object owner);

    /**
     * Returns the path of the field that the database is at fault with, from this component on; {@code null} if it is
     * not within.
     *
     * @param exactly whether the values have to be known
     */
    default @Nullable List<String> find(
            Fault fault, Object owner, @Nullable Object sent, Writing writing, boolean exactly) {
        return null;
    }

    /** How objects within are written; {@code null} if there are none. */
    default @Nullable ObjectBinding object() {
        return null;
    }

    /** What a nested value is written to. */
    default Goal goal(@Nullable Object owner) {
        return Goal.UNKNOWN;
    }
}
