package education.codeforlife.viewset.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class QueryParametersTests {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void repeatedNameHasItsValuesInOrder() {
        assertThat(QueryParameters.parse("a=1&b=2&a=3&a"))
                .containsOnlyKeys("a", "b")
                .containsEntry("a", new String[] {"1", "3", ""})
                .containsEntry("b", new String[] {"2"});
    }

    @Test
    void malformedEncodingIsTakenLiterally() {
        assertThat(QueryParameters.parse("a%2=%zz")).containsEntry("a%2", new String[] {"%zz"});
    }

    /** Memory is counted, not time: copying the values for each pair takes four times as much. */
    @Test
    void readingTwiceTheRepetitionsTakesTwiceTheMemory() {
        QueryParameters.parse(repeated(10));
        long once = allocated(repeated(2000));

        assertThat(allocated(repeated(4000))).isLessThan(3 * once);
    }

    private static String repeated(int times) {
        return "id=1&".repeat(times);
    }

    private static long allocated(String query) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        assertThat(QueryParameters.parse(query)).hasSize(1);
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
