package education.codeforlife.request.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import education.codeforlife.error.ApiException;
import jakarta.servlet.FilterChain;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class BodyTimeFilterTests {

    private static final Duration STEP = Duration.ofSeconds(1);
    private static final byte[] BODY = "four".getBytes(StandardCharsets.US_ASCII);

    private final AtomicLong nanos = new AtomicLong();

    /** Each reading of the clock is a second later. */
    private BodyTimeFilter filter(int seconds) {
        return BodyTimeFilter.of(STEP.multipliedBy(seconds), () -> nanos.getAndAdd(STEP.toNanos()));
    }

    @Test
    void bodyThatArrivesInTimeIsRead() throws Exception {
        filter(4)
                .doFilter(
                        request(),
                        new MockHttpServletResponse(),
                        (request, response) -> assertThat(
                                        request.getInputStream().readAllBytes())
                                .isEqualTo(BODY));
    }

    @Test
    void bodyThatTricklesIsRefusedHoweverItIsRead() {
        assertTimeout((request, response) -> {
            while (request.getInputStream().read() >= 0) nanos.get();
        });
        assertTimeout((request, response) -> {
            while (request.getInputStream().read(new byte[1], 0, 1) >= 0) nanos.get();
        });
        assertTimeout((request, response) -> {
            var lines = request.getReader();
            nanos.addAndGet(3 * STEP.toNanos());
            lines.readLine();
        });
    }

    @Test
    void readerReadsTheBodyInTheCharacterSetOfTheRequest() throws Exception {
        var request = request();
        request.setContent("é".getBytes(StandardCharsets.UTF_8));
        request.setCharacterEncoding("utf-8");
        filter(9)
                .doFilter(
                        request,
                        new MockHttpServletResponse(),
                        (read, response) ->
                                assertThat(read.getReader().readLine()).isEqualTo("é"));
    }

    private void assertTimeout(FilterChain reader) {
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> filter(3).doFilter(request(), new MockHttpServletResponse(), reader))
                .satisfies(refusal -> {
                    assertThat(refusal.status().value()).isEqualTo(408);
                    assertThat(refusal.getHeaders().getFirst("Connection")).isEqualTo("close");
                });
    }

    private static MockHttpServletRequest request() {
        var request = new MockHttpServletRequest();
        request.setContent(BODY);
        return request;
    }
}
