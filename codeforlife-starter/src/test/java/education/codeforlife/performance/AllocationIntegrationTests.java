package education.codeforlife.performance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

/**
 * Bounds of the bytes that a request allocates, with Spring's mock of the web server: a third above what was measured
 * with a JVM that does not optimize allocations away. They do not depend on what else the machine does.
 */
class AllocationIntegrationTests extends PerformanceTest {

    private static final int WARM_UP = 150;
    private static final int REQUESTS = 50;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void retrieveAllocatesLittle() {
        long id = create(1);

        assertThat(kilobytes(() -> send(HttpMethod.GET, "/fruits/" + id + "/", "")))
                .isLessThan(135);
    }

    @Test
    void listOfFiftyAllocatesLittle() {
        create(100);

        assertThat(kilobytes(() -> send(HttpMethod.GET, "/fruits/?limit=50", "")))
                .isLessThan(210);
    }

    @Test
    void createAllocatesLittle() {
        create(1);

        assertThat(kilobytes(() -> send(HttpMethod.POST, "/fruits/", fruit(1)))).isLessThan(180);
    }

    @Test
    void partialUpdateAllocatesLittle() {
        long id = create(1);

        assertThat(kilobytes(() -> send(HttpMethod.PATCH, "/fruits/" + id + "/", fruit(2))))
                .isLessThan(185);
    }

    /** Returns the kilobytes that the median request allocates. */
    private long kilobytes(Runnable request) {
        for (int i = 0; i < WARM_UP; i++) request.run();
        var bytes =
                LongStream.range(0, REQUESTS).map(i -> bytes(request)).sorted().toArray();
        return bytes[REQUESTS / 2] / 1024;
    }

    private long bytes(Runnable request) {
        long before = threads.getCurrentThreadAllocatedBytes();
        request.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
