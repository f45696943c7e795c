package education.codeforlife.example;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks into a database in one line. */
public final class Rows {

    private Rows() {}

    /** The rows of a query, their columns joined by blanks. */
    public static List<String> of(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query().listOfRows().stream()
                .map(row -> row.values().stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .toList();
    }
}
