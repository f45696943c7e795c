package education.codeforlife.benchmark;

import education.codeforlife.benchmark.framework.FrameworkApplication;
import education.codeforlife.password.PasswordEncoders;
import education.codeforlife.password.PasswordQueue;
import education.codeforlife.password.PasswordSettings;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.util.unit.DataSize;

/**
 * What it costs to know who asks, and what the time of a failed login tells.
 *
 * <pre>{@code
 * SignInBenchmark [--blocks=40] [--warmup=30] [--jvm=FLAGS] [lists] [logins] [failures]
 * }</pre>
 *
 * <p>Blocks take turns, as in {@link Benchmark}. Of the users of the one service, one has a hash of today, one has
 * Django's, and one does not exist.
 */
public final class SignInBenchmark {

    private static final String PASSWORD = "Teacher-pass-1";

    /** Of another password, with the most iterations of Django's. */
    private static final String DJANGO = "pbkdf2_sha256$1200000$salt$" + "A".repeat(43) + "=";

    private static final int REQUESTS = 100;

    private static final int PAGE = 50;

    /** One waits for what it asked; four leave no processor idle. */
    private static final int[] CLIENTS = {1, 4};

    private final Service service;
    private final PasswordEncoder encoder;
    private final Options options;

    private SignInBenchmark(Service service, Options options) {
        this.service = service;
        this.encoder = PasswordEncoders.create(
                new PasswordSettings(DataSize.ofMegabytes(19), 2, 1, null), PasswordQueue.of(1, 0, Duration.ZERO));
        this.options = options;
    }

    public static void main(String[] arguments) {
        var options = Options.of(arguments);
        try (var service = Service.start("sign-in", FrameworkApplication.class, options.flags(), unlimited())) {
            new SignInBenchmark(service, options).run();
        }
    }

    /** However often a login fails here, the next one is checked. */
    private static String[] unlimited() {
        return Stream.concat(
                        Stream.of("--codeforlife.auth.enabled=true"),
                        Stream.of("place", "account", "address", "device")
                                .map(limit -> "--codeforlife.auth.throttle." + limit + "=100000000 in 1h"))
                .toArray(String[]::new);
    }

    private void run() {
        Operation.fill(service);
        var hash = encoder.encode(PASSWORD);
        service.execute("insert into codeforlife.users"
                + " (id, username, first_name, last_name, email, normalized_email, password, date_joined) values"
                + " (1, 'today', '', '', 'today@example.com', 'today@example.com', '" + hash + "', now()),"
                + " (2, 'django', '', '', 'django@example.com', 'django@example.com', '" + DJANGO + "', now())");
        if (options.choose("lists")) compareLists();
        if (options.choose("logins")) compareLogins(Objects.requireNonNull(hash));
        if (options.choose("failures")) compareFailures();
    }

    private void compareLists() {
        var browser = service.browser();
        browser.logIn("with-email", Map.of("email", "today@example.com", "password", PASSWORD));
        for (int clients : CLIENTS) {
            compareLists("any page", Operation.ROWS - PAGE, clients, browser.headers());
            compareLists("the first page", 1, clients, browser.headers());
        }
    }

    private void compareLists(String pages, int offsets, int clients, Map<String, String> session) {
        var anonymous = list(offsets, Map.of());
        var authenticated = list(offsets, session);
        var times = measure(() -> service.send(anonymous, clients), () -> service.send(authenticated, clients));
        print(pages + ", clients: " + clients + ": anonymous " + millis(times[0], REQUESTS * clients)
                + ", authenticated " + millis(times[1], REQUESTS * clients) + ", authenticated × anonymous "
                + Ratios.of(times[0], times[1]));
    }

    /** Of the same pages for everybody. */
    private static List<byte[]> list(int offsets, Map<String, String> headers) {
        return new Random(offsets)
                .ints(REQUESTS, 0, offsets)
                .mapToObj(offset ->
                        Connection.request("GET", "/fruits/?limit=" + PAGE + "&offset=" + offset, "", headers))
                .toList();
    }

    private void compareLogins(String hash) {
        var login = login("today@example.com", PASSWORD);
        var times = measure(() -> encoder.matches(PASSWORD, hash), () -> service.send(List.of(login)));
        print("hash: " + millis(times[0], 1));
        print("login: " + millis(times[1], 1));
        print("login × hash: " + Ratios.of(times[0], times[1]));
    }

    private void compareFailures() {
        var wrong = login("today@example.com", "wrong");
        var unknown = login("unknown@example.com", "wrong");
        var django = login("django@example.com", "wrong");
        var times =
                measure(() -> service.exchange(unknown), () -> service.exchange(wrong), () -> service.exchange(django));
        print("unknown account: " + millis(times[0], 1));
        print("wrong password: " + millis(times[1], 1) + ", longer than unknown: " + Precedence.of(times[1], times[0]));
        print("wrong password, Django's hash: " + millis(times[2], 1) + ", longer than unknown: "
                + Precedence.of(times[2], times[0]));
    }

    private byte[] login(String email, String password) {
        var headers = service.browser().fetchCsrfCookie().headers();
        var form = "{\"email\": \"" + email + "\", \"password\": \"" + password + "\"}";
        return Connection.request("POST", "/session/login-with-email/", form, headers);
    }

    /** Nanoseconds of each piece of work, for each block. */
    private double[][] measure(Runnable... work) {
        var times = new double[work.length][options.blocks(40)];
        for (int block = -options.warmup(); block < options.blocks(40); block++) {
            for (int turn = 0; turn < work.length; turn++) {
                int next = Math.floorMod(block + turn, work.length); // another one is the first in each block
                long start = System.nanoTime();
                work[next].run();
                if (block >= 0) times[next][block] = System.nanoTime() - start;
            }
        }
        return times;
    }

    private static String millis(double[] times, int requests) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        return String.format(Locale.ROOT, "%.2f ms", sorted[sorted.length / 2] / requests / 1e6);
    }

    @SuppressWarnings("SystemOut") // the report
    private static void print(String line) {
        System.out.println(line);
    }
}
