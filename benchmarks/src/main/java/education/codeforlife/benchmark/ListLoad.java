package education.codeforlife.benchmark;

import education.codeforlife.password.PasswordEncoders;
import education.codeforlife.password.PasswordQueue;
import education.codeforlife.password.PasswordSettings;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.springframework.util.unit.DataSize;

/** Pages of 50 rows for users with and without a session, and with all that a view set can declare of a list. */
enum ListLoad implements Load {
    LIST_ANONYMOUS {
        @Override
        byte[] request(Service service, RandomGenerator random) {
            return fruits(random, Map.of());
        }
    },
    LIST_SIGNED_IN {
        @Override
        byte[] request(Service service, RandomGenerator random) {
            return fruits(random, service.session());
        }
    },
    LIST_RELATED {
        @Override
        byte[] request(Service service, RandomGenerator random) {
            var query = "is_citrus=true&ordering=-label&offset=" + random.nextInt(RELATED - PAGE);
            return Connection.request("GET", "/baskets/?limit=" + PAGE + "&" + query, "");
        }
    };

    private static final int REQUESTS = 100;
    private static final int PAGE = 50;
    static final String PASSWORD = "Teacher-pass-1";

    private static final int BASKETS = 1000;

    /** Every second basket is shared, and every second one of those has a fruit that is citrus. */
    private static final int RELATED = BASKETS / 4;

    abstract byte[] request(Service service, RandomGenerator random);

    private static byte[] fruits(RandomGenerator random, Map<String, String> headers) {
        int offset = random.nextInt(Operation.ROWS - PAGE);
        return Connection.request("GET", "/fruits/?limit=" + PAGE + "&offset=" + offset, "", headers);
    }

    @Override
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean isBulk() {
        return false;
    }

    @Override
    public List<byte[]> block(Service service, RandomGenerator random) {
        return Stream.generate(() -> request(service, random)).limit(REQUESTS).toList();
    }

    /** Fills the tables of services that have just started on one database, and signs a user in at the first. */
    static void fill(List<Service> services) {
        var first = services.get(0);
        services.forEach(Service::startUp);
        Operation.fill(first);
        first.execute("insert into baskets select n, 'basket ' || n, n % 4 < 2, n from generate_series(1, " + BASKETS
                + ") n");
        first.execute("vacuum analyze baskets");
        first.execute("insert into codeforlife.users"
                + " (id, username, first_name, last_name, email, normalized_email, password, date_joined) values"
                + " (1, 'user', '', '', 'user@example.com', 'user@example.com', '" + hash() + "', now())");
        first.logIn("user@example.com", PASSWORD);
        services.forEach(service -> service.useSessionOf(first));
    }

    /** Returns the hash of the password of all users. */
    static String hash() {
        var settings = new PasswordSettings(DataSize.ofMegabytes(19), 2, 1, null);
        return PasswordEncoders.create(settings, PasswordQueue.of(1, 0, Duration.ZERO))
                .encode(PASSWORD);
    }
}
