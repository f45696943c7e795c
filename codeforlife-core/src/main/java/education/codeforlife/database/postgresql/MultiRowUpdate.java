package education.codeforlife.database.postgresql;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ConcurrentLruCache;

/** The update of one row by its key, which can be written for many rows whose values are arrays. */
record MultiRowUpdate(String table, String[] columns, String key) {

    private static final Pattern SINGLE =
            Pattern.compile("update (\\S+) set ([^\\s,=]+=\\?(?:,[^\\s,=]+=\\?)*) where ([^\\s,=]+)=\\?");

    private static final ConcurrentLruCache<String, Optional<MultiRowUpdate>> KNOWN =
            new ConcurrentLruCache<>(256, sql -> Optional.ofNullable(parse(sql)));

    /** Returns {@code null} for any statement that is not such an update. Each request may prepare one. */
    static @Nullable MultiRowUpdate of(String sql) {
        return sql.startsWith("update ") ? KNOWN.get(sql).orElse(null) : null;
    }

    private static @Nullable MultiRowUpdate parse(String sql) {
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

    /** Returns the statement whose parameters are the arrays of the columns that have values, in their order. */
    String sql(List<ColumnValues> values) {
        var arrays = new StringJoiner(",");
        var names = new StringJoiner(",");
        var assignments = new StringJoiner(",");
        for (int i = 0; i < parameters(); i++) {
            boolean isAbsent = values.get(i).isAbsent();
            if (i < columns.length) assignments.add(columns[i] + "=" + (isAbsent ? "null" : "changed.v" + i));
            if (isAbsent) continue;
            arrays.add("?");
            names.add("v" + i);
        }
        return "update " + table + " as stored set " + assignments + " from unnest(" + arrays + ") as changed(" + names
                + ") where stored." + key + "=changed.v" + columns.length;
    }
}
