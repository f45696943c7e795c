package education.codeforlife.database.test;

import education.codeforlife.api.Internal;
import org.jspecify.annotations.Nullable;

/**
 * One row that differs between two moments, in words as {@link #toString}.
 *
 * @param schema of the table
 * @param table without its schema
 * @param key the primary key as text, the values of several columns separated by commas
 * @param before the row as JSON, null if it was not there
 * @param after the row as JSON, null if it is gone
 * @since 0.1.0
 */
@Internal
public record RowChange(
        String schema,
        String table,
        String key,
        @Nullable String before,
        @Nullable String after) {

    @Override
    public String toString() {
        var row = table + " " + key;
        if (before == null) return row + " is new: " + after;
        if (after == null) return row + " is gone: " + before;
        return before.equals(after)
                ? row + " was written with the values it had: " + after
                : row + " was " + before + ", is " + after;
    }
}
