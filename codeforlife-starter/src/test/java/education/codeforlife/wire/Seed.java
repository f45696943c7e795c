package education.codeforlife.wire;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts rows where a recording expects them. */
final class Seed {

    private static final LocalDate LATER = LocalDate.of(2030, 1, 1);

    private final JdbcClient database;

    Seed(JdbcClient database) {
        this.database = database;
    }

    void baseline() {
        clear();
        insert(1, "apple", false, LocalDate.of(2023, 1, 1));
        insert(2, "banana", false, LocalDate.of(2023, 1, 2));
        insert(3, "orange", true, LocalDate.of(2023, 1, 3));
        nextId(4);
    }

    void clear() {
        database.sql("delete from fruits").update();
    }

    /** {@code fruit 1} and so on, of which the even ones are citrus. */
    void numbered(int first, int last) {
        IntStream.rangeClosed(first, last).forEach(id -> insert(id, "fruit " + id, id % 2 == 0, LATER));
    }

    /** {@code f9} and so on. */
    void lettered(int first, int last) {
        IntStream.rangeClosed(first, last).forEach(id -> insert(id, "f" + id, false, LATER));
    }

    void nextId(long id) {
        database.sql("alter sequence fruits_id_seq restart with " + id).update();
    }

    private void insert(int id, String name, boolean citrus, LocalDate expiresOn) {
        database.sql("insert into fruits values (?, ?, ?, ?)")
                .params(id, name, citrus, expiresOn)
                .update();
    }
}
