package education.codeforlife.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What is measured, on a table of {@value #ROWS} rows. */
enum Operation implements Load {
    LIST(100) {
        @Override
        byte[] request(RandomGenerator random) {
            return Connection.request("GET", "/fruits/?limit=50&offset=" + random.nextInt(ROWS - 50), "");
        }
    },
    RETRIEVE(200) {
        @Override
        byte[] request(RandomGenerator random) {
            return Connection.request("GET", "/fruits/" + id(random) + "/", "");
        }
    },
    CREATE(200) {
        @Override
        byte[] request(RandomGenerator random) {
            return Connection.request("POST", "/fruits/", fruit(random));
        }
    },
    PARTIAL_UPDATE(200) {
        @Override
        byte[] request(RandomGenerator random) {
            return Connection.request(
                    "PATCH", "/fruits/" + id(random) + "/", "{\"name\": \"" + random.nextLong() + "\"}");
        }
    },
    BULK_CREATE(4) {
        @Override
        byte[] request(RandomGenerator random) {
            var items = Stream.generate(() -> fruit(random)).limit(BULK);
            return Connection.request("POST", "/fruits/bulk/", items.collect(Collectors.joining(",", "[", "]")));
        }
    },
    BULK_UPDATE(4) {
        @Override
        byte[] request(RandomGenerator random) {
            var members = random.longs(1, ROWS + 1L)
                    .distinct()
                    .limit(BULK)
                    .mapToObj(id -> "\"" + id + "\": " + fruit(random));
            return Connection.request("PATCH", "/fruits/bulk/", members.collect(Collectors.joining(",", "{", "}")));
        }
    },
    BULK_DELETE(4) {
        @Override
        public void prepare(Service service) {
            service.execute(insert(1_000_000, 1_000_000 + requests() * BULK - 1));
        }

        @Override
        public List<byte[]> block(Service service, RandomGenerator random) {
            return IntStream.range(0, requests())
                    .mapToObj(i -> LongStream.range(0, BULK).map(n -> 1_000_000 + i * BULK + n))
                    .map(ids -> ids.mapToObj(Long::toString).collect(Collectors.joining(",", "[", "]")))
                    .map(ids -> Connection.request("DELETE", "/fruits/bulk/", ids))
                    .toList();
        }

        @Override
        byte[] request(RandomGenerator random) {
            throw new UnsupportedOperationException();
        }
    };

    static final int ROWS = 10_000;
    static final int BULK = 1000;

    private final int requests;

    Operation(int requests) {
        this.requests = requests;
    }

    @Override
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean isBulk() {
        return name().startsWith("BULK");
    }

    /** Requests that are timed together. */
    int requests() {
        return requests;
    }

    abstract byte[] request(RandomGenerator random);

    @Override
    public List<byte[]> block(Service service, RandomGenerator random) {
        return Stream.generate(() -> request(random)).limit(requests).toList();
    }

    /** The table as it was, without dead rows that the next block would meet. */
    @Override
    public void clean(Service service) {
        service.execute("delete from fruits where id > " + ROWS);
        service.execute("vacuum analyze fruits");
    }

    /** Fills the table of services that have just started, each of which has a database of its own. */
    static void fill(List<Service> services) {
        services.forEach(Operation::fill);
    }

    static void fill(Service service) {
        service.execute("delete from fruits");
        service.execute(insert(1, ROWS));
        service.execute("alter sequence fruits_id_seq restart with " + (ROWS + 1));
        service.execute("vacuum analyze fruits");
    }

    private static String insert(int from, int to) {
        return "insert into fruits select n, 'fruit ' || n, n %% 2 = 0, '2030-01-01' from generate_series(%d, %d) n"
                .formatted(from, to);
    }

    private static long id(RandomGenerator random) {
        return random.nextLong(1, ROWS + 1L);
    }

    private static String fruit(RandomGenerator random) {
        return "{\"name\": \"fruit %d\", \"is_citrus\": %b}".formatted(random.nextInt(), random.nextBoolean());
    }
}
