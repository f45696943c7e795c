package education.codeforlife.database.postgresql;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Collects the rows of a batch in the place of its statement, and sends them by one statement if their values allow it. */
final class CollectedBatch implements InvocationHandler {

    private final PreparedStatement single;
    private final MultiRowUpdate update;
    private final Connection connection;
    private final PreparedStatement statement;
    private final List<SetValue[]> rows = new ArrayList<>();
    private SetValue[] row;

    CollectedBatch(PreparedStatement single, MultiRowUpdate update, Connection connection) {
        this.single = single;
        this.update = update;
        this.connection = connection;
        this.row = new SetValue[update.parameters()];
        this.statement = (PreparedStatement) Proxy.newProxyInstance(
                PreparedStatement.class.getClassLoader(), new Class<?>[] {PreparedStatement.class}, this);
    }

    /** Returns the statement that values are bound to. */
    PreparedStatement statement() {
        return statement;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (arguments == null) return invoke(method);
        if (arguments.length < 2 || !method.getName().startsWith("set")) return call(method, arguments);
        row[(int) arguments[0] - 1] = new SetValue(method, arguments);
        return null;
    }

    private @Nullable Object invoke(Method method) throws Throwable {
        switch (method.getName()) {
            case "addBatch" -> {
                rows.add(row.clone());
                return null;
            }
            case "executeBatch" -> {
                return execute();
            }
            case "executeLargeBatch" -> {
                return Arrays.stream(execute()).asLongStream().toArray();
            }
            case "execute", "executeUpdate", "executeLargeUpdate" -> set(row);
            case "clearBatch" -> rows.clear();
            case "clearParameters" -> row = new SetValue[update.parameters()];
            default -> {}
        }
        return call(method, null);
    }

    private void set(SetValue[] values) throws Throwable {
        for (var value : values) if (value != null) call(value.method(), value.arguments());
    }

    private int[] execute() throws Throwable {
        try {
            var columns = rows.size() > 1 && areWhole() && haveDistinctKeys() ? columns() : null;
            return columns == null ? executeEach() : executeTogether(columns);
        } finally {
            rows.clear();
        }
    }

    /** The driver refuses a row without one of its values. */
    private boolean areWhole() {
        return rows.stream().flatMap(Arrays::stream).allMatch(Objects::nonNull);
    }

    /** One statement changes a row once. */
    private boolean haveDistinctKeys() {
        int key = update.parameters() - 1;
        var keys = new HashSet<@Nullable Object>();
        return rows.stream().allMatch(each -> keys.add(each[key].value()));
    }

    private @Nullable List<ColumnValues> columns() {
        var columns = new ArrayList<ColumnValues>();
        for (int i = 0; i < update.parameters(); i++) {
            int parameter = i;
            var column =
                    ColumnValues.of(rows.stream().map(each -> each[parameter]).toList());
            if (column == null) return null;
            columns.add(column);
        }
        return columns;
    }

    private int[] executeTogether(List<ColumnValues> columns) throws SQLException {
        try (var together = connection.prepareStatement(update.sql(columns))) {
            together.setQueryTimeout(single.getQueryTimeout());
            int parameter = 0;
            for (var column : columns) {
                if (column.isAbsent()) continue;
                together.setArray(++parameter, connection.createArrayOf(column.type(), column.values()));
            }
            return counts(together.executeUpdate());
        }
    }

    /** Of several rows, the database does not say which one was gone. */
    private int[] counts(int updated) {
        var counts = new int[rows.size()];
        Arrays.fill(counts, 1);
        if (updated < counts.length) counts[0] = 0;
        return counts;
    }

    private int[] executeEach() throws Throwable {
        for (var each : rows) {
            set(each);
            single.addBatch();
        }
        return single.executeBatch();
    }

    private @Nullable Object call(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        return MultiRowConnection.call(single, method, arguments);
    }
}
