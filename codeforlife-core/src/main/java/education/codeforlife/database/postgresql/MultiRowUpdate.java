package education.codeforlife.database.postgresql;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The update of one row by its key, which can be written for many rows whose values are arrays. */
record MultiRowUpdate(String table, String[] columns, String key) {

    private static final Pattern SINGLE =
            Pattern.compile("update (\\S+) set ([^\\s,=]+=\\?(?:,[^\\s,=]+=\\?)*) where ([^\\s,=]+)=\\?");

    /** Returns {@code null} for any statement that is not such an update. */
    static @Nullable MultiRowUpdate parse(String sql) {
        var single = SINGLE.matcher(sql);
        if (!single.matches()) return null;
        var columns = Stream.of(single.group(2).split(","))
                .map(assignment -> assignment.substring(0, assignment.indexOf('=')))
                .toArray(String[]::new);
        return new MultiRowUpdate(single.group(1), columns, single.group(3));
    }

    /** Returns how many parameters the update of a row has; the last one is its key. */
    int parameters() {
        return columns.length + 1;
    }

    /** Returns the statement whose parameters are arrays, in the order of the parameters of a row. */
    String sql() {
        var values = IntStream.rangeClosed(1, parameters()).mapToObj(i -> "v" + i).collect(Collectors.joining(","));
        var arrays = Stream.generate(() -> "?").limit(parameters()).collect(Collectors.joining(","));
        var assignments = IntStream.range(0, columns.length)
                .mapToObj(i -> columns[i] + "=changed.v" + (i + 1))
                .collect(Collectors.joining(","));
        return "update " + table + " as stored set " + assignments + " from unnest(" + arrays + ") as changed(" + values
                + ") where stored." + key + "=changed.v" + parameters();
    }
}
