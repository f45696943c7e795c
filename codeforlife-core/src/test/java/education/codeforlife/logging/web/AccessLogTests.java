package education.codeforlife.logging.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.HandlerMapping;

class AccessLogTests {

    private static final Logger LOGGER = (Logger) LoggerFactory.getLogger(AccessLog.LOGGER);

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final AccessLog access = new AccessLog(Set.of("/livez"));

    @BeforeEach
    void record() {
        lines.start();
        LOGGER.addAppender(lines);
    }

    @AfterEach
    void stop() {
        LOGGER.detachAppender(lines);
    }

    @Test
    void aRequestIsOneLine() {
        access.record(request("/fruits/{id}"), 200, Duration.ofMillis(12));

        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("GET /fruits/{id} 200 12 ms");
    }

    @Test
    void quietRouteIsLoggedIfItFails() {
        access.record(request("/livez"), 200, Duration.ZERO);
        assertThat(lines.list).isEmpty();

        access.record(request("/livez"), 503, Duration.ZERO);
        assertThat(lines.list).hasSize(1);
    }

    private static MockHttpServletRequest request(String route) {
        var request = new MockHttpServletRequest("GET", "/somewhere");
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, route);
        return request;
    }
}
