package education.codeforlife.benchmark;

import education.codeforlife.benchmark.framework.FrameworkApplication;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Measures how requests slow down while tables grow from a thousand rows to a million: of a list, of single rows and of bulk
 * requests, and the users that a teacher sees among as many users. It ends with status 1 if a teacher's list reads one of
 * the tables of people from end to end.
 *
 * <pre>{@code
 * GrowthBenchmark [--blocks=10] [--jvm=FLAGS] [ROWS …]
 * }</pre>
 */
public final class GrowthBenchmark {

    private static final List<String> SIZES = List.of("1000", "10000", "100000", "1000000");
    private static final List<String> PEOPLE = List.of("users", "teachers", "students", "classes", "schools");
    private static final int REQUESTS = 20;
    private static final int WARM_UP = 100;

    /** After so long without work, a session of PostgreSQL reports what it has counted. */
    private static final int IDLE_SECONDS = 12;

    /** A school has four teachers, each with a class of 24 students. */
    private static final int SCHOOL = 100;

    private final Service service;
    private final int blocks;
    private final Random random = new Random(1);
    private final List<Integer> sizes;
    private int rows;

    private GrowthBenchmark(Service service, Options options) {
        this.service = service;
        this.blocks = options.blocks(10);
        this.sizes = (options.chosen().isEmpty() ? SIZES : options.chosen())
                .stream().map(Integer::valueOf).toList();
    }

    public static void main(String[] arguments) {
        var options = Options.of(arguments);
        boolean good;
        try (var service = Service.start(
                "growth", FrameworkApplication.class, options.flags(), "--codeforlife.auth.enabled=true")) {
            good = new GrowthBenchmark(service, options).run();
        }
        if (!good) System.exit(1);
    }

    private boolean run() {
        print("| rows | list, first page | list, any page | retrieve | partial update | bulk update of 1000"
                + " | a teacher's users | scans of people's tables |");
        print("|--:|--:|--:|--:|--:|--:|--:|--:|");
        boolean good = true;
        for (int size : sizes) {
            grow(size);
            var cells = Stream.<Supplier<byte[]>>of(
                            () -> get("/fruits/?limit=50"),
                            () -> get("/fruits/?limit=50&offset=" + random.nextInt(rows - 50)),
                            () -> get("/fruits/" + id() + "/"),
                            () -> Connection.request("PATCH", "/fruits/" + id() + "/", "{\"name\": \"" + id() + "\"}"),
                            this::bulkUpdate)
                    .map(this::time)
                    .collect(Collectors.joining(" | "));
            long before = scans();
            var users = time(() -> Connection.request("GET", "/users/", "", service.session()));
            long scans = scans() - before;
            // A table of few pages is cheaper to scan than its index.
            good &= size < 100_000 || scans == 0;
            print("| " + size + " | " + cells + " | " + users + " | " + scans + " |");
        }
        return good;
    }

    private static byte[] get(String path) {
        return Connection.request("GET", path, "");
    }

    private int id() {
        return 1 + random.nextInt(rows);
    }

    private byte[] bulkUpdate() {
        var members = IntStream.generate(this::id)
                .distinct()
                .limit(Math.min(Operation.BULK, rows))
                .mapToObj(id -> "\"" + id + "\": {\"name\": \"" + random.nextInt() + "\"}");
        return Connection.request("PATCH", "/fruits/bulk/", members.collect(Collectors.joining(",", "{", "}")));
    }

    private void grow(int size) {
        var added = "generate_series(" + (rows + 1) + ", " + size + ") n";
        service.execute("insert into fruits select n, 'fruit ' || n, n % 2 = 0, '2030-01-01' from " + added);
        addPeople(rows / SCHOOL, size / SCHOOL);
        rows = size;
        for (var table : PEOPLE) service.execute("vacuum analyze codeforlife." + table);
        service.execute("vacuum analyze fruits");
        if (service.session().isEmpty()) service.logIn("teacher1@example.com", ListLoad.PASSWORD);
    }

    /** Ids of teachers, classes and students begin with the school's. */
    private void addPeople(int from, int to) {
        var schools = "generate_series(" + from + ", " + (to - 1) + ") s";
        var teachers = schools + ", generate_series(1, 4) t";
        var students = teachers + ", generate_series(1, 24) n";
        var student = "s * 100 + 4 + (t - 1) * 24 + n";
        service.execute("insert into codeforlife.schools (id, name) select s, 'School ' || s from " + schools);
        service.execute("insert into codeforlife.teachers (id, school_id, is_admin) select s * 4 + t, s, t = 1 from "
                + teachers);
        service.execute("insert into codeforlife.classes (id, access_code, name, teacher_id)"
                + " select s * 4 + t, upper(lpad(to_hex(s * 4 + t), 5, '0')), 'Class', s * 4 + t from " + teachers);
        service.execute(
                "insert into codeforlife.students (id, class_id) select " + student + ", s * 4 + t from " + students);
        var columns = " (id, username, first_name, normalized_first_name, last_name, email, normalized_email, password,"
                + " date_joined, is_verified, teacher_id, student_id) ";
        service.execute("insert into codeforlife.users" + columns + "select s * 100 + t, 'teacher' || s * 4 + t, 'Ada',"
                + " 'ada', '', 'teacher' || s * 4 + t || '@example.com', 'teacher' || s * 4 + t || '@example.com', '"
                + ListLoad.hash() + "', now(), true, s * 4 + t, null from " + teachers);
        service.execute("insert into codeforlife.users" + columns + "select " + student + ", 'student' || " + student
                + ", 'Bo', 'bo', '', '', null, '!', now(), false, null, " + student + " from " + students);
    }

    /** Returns how often tables of people were read from end to end. */
    private long scans() {
        try {
            TimeUnit.SECONDS.sleep(IDLE_SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return service.query("select sum(seq_scan) from pg_stat_user_tables where schemaname = 'codeforlife'"
                + " and relname in ('" + String.join("', '", PEOPLE) + "')");
    }

    private String time(Supplier<byte[]> request) {
        send(request, Math.min(WARM_UP, rows));
        var times = new double[blocks];
        for (int block = 0; block < blocks; block++) {
            var requests = Stream.generate(request).limit(REQUESTS).toList();
            long begun = System.nanoTime();
            service.send(requests);
            times[block] = (System.nanoTime() - begun) / 1e6 / REQUESTS;
        }
        Arrays.sort(times);
        return String.format(Locale.ROOT, "%.2f ms", times[blocks / 2]);
    }

    private void send(Supplier<byte[]> request, int times) {
        service.send(Stream.generate(request).limit(times).toList());
    }

    @SuppressWarnings("SystemOut") // the report
    private static void print(String line) {
        System.out.println(line);
    }
}
