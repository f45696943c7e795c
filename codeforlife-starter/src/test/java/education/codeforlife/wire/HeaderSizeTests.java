package education.codeforlife.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.boot.webmvc.test.autoconfigure.SpringBootMockMvcBuilderCustomizer;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockCookie;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/**
 * Headers and queries longer than any that Tomcat accepts are read in steps that grow as their length: memory is
 * compared at twice the length, and the longest would take minutes otherwise. All parts of the service read them,
 * in this thread.
 */
@WireTest
class HeaderSizeTests {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int LENGTH = 5_000;

    /** Bytes that differ from one request to the next. */
    private static final int UNMEASURED = 1_000_000;

    @Autowired
    private WebApplicationContext service;

    private MockMvcTester http;

    @BeforeEach
    void client() {
        var customizer = new SpringBootMockMvcBuilderCustomizer(service);
        customizer.setPrint(MockMvcPrint.NONE);
        http = MockMvcTester.from(service, builder -> {
            customizer.customize(builder);
            return builder.build();
        });
    }

    static Stream<String> headers() {
        return Stream.of(
                "Accept",
                "Accept-Language",
                "Accept-Encoding",
                "Authorization",
                "Content-Type",
                "Content-Encoding",
                "Cookie",
                "Forwarded",
                "Host",
                "Idempotency-Key",
                "If-Match",
                "If-None-Match",
                "If-Modified-Since",
                "Origin",
                "Range",
                "Transfer-Encoding",
                "X-CSRFToken",
                "X-Forwarded-For",
                "X-Forwarded-Host",
                "X-Request-ID",
                "traceparent",
                "tracestate",
                "baggage");
    }

    static Stream<String> parts() {
        return Stream.of(",", ";", "=", "\"", "\"\"", "a=b;", "text/a;q=0.1,", "W/\"a\",", " ", "1.");
    }

    @ParameterizedTest
    @MethodSource("headers")
    @Timeout(60)
    void twiceTheHeaderTakesAtMostTwiceTheMemory(String header) {
        for (var part : parts().toList()) {
            long once = allocated(header, part.repeat(LENGTH));
            assertThat(allocated(header, part.repeat(2 * LENGTH)))
                    .as(header + " of " + part)
                    .isLessThan(3 * Math.max(once, UNMEASURED));
            send(header, part.repeat(100_000));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"&", "=", "%41", "a=b&", "a&", "+", "name=%27&", "ordering=name,", ",", ";"})
    @Timeout(60)
    void twiceTheQueryTakesAtMostTwiceTheMemory(String part) {
        long once = allocatedByQuery(part.repeat(LENGTH));
        assertThat(allocatedByQuery(part.repeat(2 * LENGTH))).isLessThan(3 * Math.max(once, UNMEASURED));
    }

    private long allocated(String header, String value) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        send(header, value);
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    private long allocatedByQuery(String query) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        var answer = http.get().uri("/fruits/").with(request -> {
            request.setQueryString(query);
            return request;
        });
        assertThat(answer.exchange().getResponse().getStatus()).isBetween(200, 499);
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    private void send(String header, String value) {
        assertThat(sent(header, value).getResponse().getStatus()).isBetween(200, 499);
    }

    private MvcTestResult sent(String header, String value) {
        var request = http.method(HttpMethod.POST).uri("/fruits/").content("{}");
        if (header.equals("Cookie")) request.cookie(new MockCookie("session_key", "a"), new MockCookie("a", value));
        return request.header(header, value).exchange();
    }
}
