package education.codeforlife.benchmark;

import java.util.List;
import java.util.random.RandomGenerator;

/** Requests that are timed together. */
interface Load {

    /** Returns the name in reports and arguments. */
    String label();

    /** Returns whether a request writes many rows, so that one client is enough. */
    boolean isBulk();

    /** Returns requests to the service, which all succeed. */
    List<byte[]> block(Service service, RandomGenerator random);

    /** Prepares the database for a block. */
    default void prepare(Service service) {}

    /** Restores the database after a block. */
    default void clean(Service service) {}
}
