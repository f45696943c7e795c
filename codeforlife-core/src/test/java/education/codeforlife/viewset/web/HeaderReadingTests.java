package education.codeforlife.viewset.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.management.ThreadMXBean;
import education.codeforlife.error.ApiException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.json.JsonMapper;

/** Memory is counted, not time. */
class HeaderReadingTests {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void twiceTheHeaderTakesTwiceTheMemory() {
        refuse(types(10));
        long once = refuse(types(2000));

        assertThat(refuse(types(4000))).isLessThan(3 * once);
    }

    @Test
    void typeWithThousandsOfParametersIsRead() {
        var request = new MockHttpServletRequest();
        request.setContentType("application/json" + "; a=b".repeat(100_000) + ";charset=   ");
        request.setContent("{}".getBytes(StandardCharsets.UTF_8));

        var body = new RequestJsonBody(request, JsonMapper.shared().reader(), 10);

        assertThat(body.read().isObject()).isTrue();
    }

    private static String types(int count) {
        return IntStream.range(0, count).mapToObj(i -> "text/x" + i + ";q=0.5").collect(Collectors.joining(", "));
    }

    private static long refuse(String accept) {
        var request = new MockHttpServletRequest();
        request.addHeader("Accept", accept);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        assertThatExceptionOfType(ApiException.class).isThrownBy(() -> AcceptCheck.requireJson(request));
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
