package education.codeforlife.request.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ForwardedHeadersFilterTests {

    private static final String PROXY = "10.0.0.1";
    private static final Logger LOGGER = (Logger) LoggerFactory.getLogger(ForwardedHeadersFilter.class);

    private TrustedProxies proxies = TrustedProxies.of(List.of("10.0.0.0/8", "2001:db8::/32"));
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/fruits/");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private ForwardedHeaders headers = ForwardedHeaders.X_FORWARDED;

    @BeforeEach
    void record() {
        lines.start();
        LOGGER.addAppender(lines);
    }

    @AfterEach
    void stop() {
        LOGGER.detachAppender(lines);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "192.0.2.1                               | 192.0.2.1",
                "192.0.2.66, 192.0.2.1                   | 192.0.2.1",
                "10.0.0.9, 192.0.2.1                     | 192.0.2.1",
                "192.0.2.1, 10.0.0.3, 10.0.0.2           | 192.0.2.1",
                "192.0.2.66, 192.0.2.1, 10.0.0.2         | 192.0.2.1",
                "192.0.2.1, 2001:db8::7                  | 192.0.2.1",
                "192.0.2.66, unknown, 10.0.0.2           | 10.0.0.2",
                "192.0.2.66, 999.0.0.1                   | 10.0.0.1",
                "10.0.0.4, 10.0.0.3                      | 10.0.0.4",
                "2001:470::1                             | 2001:470:0:0:0:0:0:1",
                "[2001:470::1]:4711                      | 2001:470:0:0:0:0:0:1",
                "''                                      | 10.0.0.1"
            })
    void theClientIsTheFirstThatIsNotTrustedSeenFromHere(String chain, String client) {
        request.setRemoteAddr(PROXY);
        request.addHeader("X-Forwarded-For", chain);
        assertThat(seen().getRemoteAddr()).isEqualTo(client);
        assertThat(seen().getRemoteHost()).isEqualTo(client);
    }

    @Test
    void headersThatAreSentTwiceAreOneChain() {
        request.setRemoteAddr(PROXY);
        request.addHeader("X-Forwarded-For", "192.0.2.66");
        request.addHeader("X-Forwarded-For", "192.0.2.1, 10.0.0.2");
        assertThat(seen().getRemoteAddr()).isEqualTo("192.0.2.1");
    }

    @Test
    void headersOfUntrustedClientsAreIgnored() {
        request.setRemoteAddr("192.0.2.66");
        request.addHeader("X-Forwarded-For", "192.0.2.1");
        request.addHeader("X-Forwarded-Proto", "https");
        request.addHeader("x-forwarded-host", "account.example.org");
        request.addHeader("Forwarded", "for=192.0.2.1;proto=https");
        request.addHeader("X-Real-IP", "192.0.2.1");
        request.addHeader("Accept", "*/*");

        assertThat(seen().getRemoteAddr()).isEqualTo("192.0.2.66");
        assertThat(seen().isSecure()).isFalse();
        assertThat(seen().getServerName()).isEqualTo("localhost");
        assertThat(Collections.list(seen().getHeaderNames())).containsExactly("Accept");
        assertThat(seen().getHeader("X-Forwarded-For")).isNull();
        assertThat(seen().getHeaders("forwarded").hasMoreElements()).isFalse();
    }

    @Test
    void headersOfATrustedProxyAreHidden() {
        request.setRemoteAddr(PROXY);
        request.addHeader("X-Forwarded-For", "192.0.2.1");
        assertThat(Collections.list(seen().getHeaderNames())).isEmpty();
    }

    @Test
    void behindTlsTerminationTheRequestIsTheClients() {
        request.setRemoteAddr(PROXY);
        request.addHeader("Host", "10.0.0.8:8000");
        request.addHeader("X-Forwarded-For", "192.0.2.1");
        request.addHeader("X-Forwarded-Proto", "HTTPS");
        request.addHeader("X-Forwarded-Host", "account.example.org");

        assertThat(seen().isSecure()).isTrue();
        assertThat(seen().getScheme()).isEqualTo("https");
        assertThat(seen().getServerName()).isEqualTo("account.example.org");
        assertThat(seen().getServerPort()).isEqualTo(443);
        assertThat(seen().getHeader("host")).isEqualTo("account.example.org");
        assertThat(Collections.list(seen().getHeaders("Host"))).containsExactly("account.example.org");
        assertThat(seen().getRequestURL()).hasToString("https://account.example.org/fruits/");
    }

    @Test
    void aHostThatTheProxyKeepsIsKept() {
        request.setRemoteAddr(PROXY);
        request.addHeader("Host", "account.example.org:8443");
        request.addHeader("X-Forwarded-Proto", "https");

        assertThat(seen().getServerName()).isEqualTo("account.example.org");
        assertThat(seen().getRequestURL()).hasToString("https://account.example.org:8443/fruits/");
    }

    @ParameterizedTest
    @CsvSource({
        "example.org, example.org, 80",
        "example.org:81, example.org, 81",
        "[2001:db8::1]:81, [2001:db8::1], 81",
        "a:b:c, a:b:c, 80",
        "example.org:x, example.org:x, 80"
    })
    void aHostIsTakenApartOrLeftForTheHostCheckToRefuse(String host, String name, int port) {
        request.setRemoteAddr(PROXY);
        request.addHeader("X-Forwarded-Host", host);
        assertThat(seen().getServerName()).isEqualTo(name);
        assertThat(seen().getServerPort()).isEqualTo(port);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https             | true",
                "http              | false",
                "https, http       | true",
                "http, https, http | true",
                "https, http, http | false",
                "gopher, http      | false"
            })
    void theOutermostTrustedProxyKnowsTheScheme(String schemes, boolean secure) {
        request.setRemoteAddr(PROXY);
        request.addHeader("X-Forwarded-For", "192.0.2.66, 192.0.2.1, 10.0.0.2");
        request.addHeader("X-Forwarded-Proto", schemes);
        assertThat(seen().isSecure()).isEqualTo(secure);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "for=192.0.2.1;proto=https;host=example.org                             | 192.0.2.1",
                "For=\"[2001:470::1]:4711\";Proto=https;Host=\"example.org\"            | 2001:470:0:0:0:0:0:1",
                "for=192.0.2.66;proto=http;host=evil.example, for=192.0.2.1;proto=https;host=example.org | 192.0.2.1",
                "for=192.0.2.1;proto=https;host=example.org, for=10.0.0.3;proto=http    | 192.0.2.1",
                "for=\"a,b;c\", for=192.0.2.1;proto=https;host=example.org              | 192.0.2.1"
            })
    void theStandardsHeaderTellsAllInOneChain(String chain, String client) {
        headers = ForwardedHeaders.FORWARDED;
        request.setRemoteAddr(PROXY);
        request.addHeader("Forwarded", chain);
        assertThat(seen().getRemoteAddr()).isEqualTo(client);
        assertThat(seen().getServerName()).isEqualTo("example.org");
        assertThat(seen().isSecure()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"X_FORWARDED, Forwarded, for=192.0.2.66", "FORWARDED, X-Forwarded-For, 192.0.2.66"})
    void theOtherKindOfHeaderIsTheClientsInvention(ForwardedHeaders kind, String header, String value) {
        headers = kind;
        request.setRemoteAddr(PROXY);
        request.addHeader(header, value);
        assertThat(seen().getRemoteAddr()).isEqualTo(PROXY);
        assertThat(seen().getHeader(header)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"X_FORWARDED, X-Forwarded-For, '192.0.2.1, '", "FORWARDED, Forwarded, 'for=192.0.2.1;proto=http, '"})
    void thousandsOfCommasAndQuotesAreReadAtOnce(ForwardedHeaders kind, String header, String client) {
        headers = kind;
        request.setRemoteAddr(PROXY);
        request.addHeader(header, ",".repeat(100_000) + "\"\"".repeat(100_000) + "," + client + ",".repeat(100_000));
        assertThat(seen().getRemoteAddr()).isEqualTo("192.0.2.1");
    }

    @Test
    void quoteThatTheClientLeftOpenDoesNotHideWhatTheProxyAppended() {
        headers = ForwardedHeaders.FORWARDED;
        request.setRemoteAddr(PROXY);
        request.addHeader("Forwarded", "for=\"192.0.2.66, for=192.0.2.1");
        assertThat(seen().getRemoteAddr()).isEqualTo("192.0.2.1");
    }

    @Test
    void headersOfAProxyThatIsNotNamedAreWarnedOfOnce() {
        proxies = TrustedProxies.of(List.of());
        request.addHeader("X-Forwarded-For", "192.0.2.1");
        var filter = new ForwardedHeadersFilter(proxies, headers);
        seen(filter);
        seen(filter);
        assertThat(lines.list)
                .singleElement()
                .returns(Level.WARN, ILoggingEvent::getLevel)
                .extracting(ILoggingEvent::getMessage)
                .asString()
                .contains("codeforlife.service.trusted-proxies is not set");
    }

    @Test
    void headersBesideNamedProxiesAreNotWarnedOf() {
        request.setRemoteAddr("192.0.2.66");
        request.addHeader("X-Forwarded-For", "192.0.2.1");
        seen();
        assertThat(lines.list).isEmpty();
    }

    private HttpServletRequest seen() {
        return seen(new ForwardedHeadersFilter(proxies, headers));
    }

    private HttpServletRequest seen(ForwardedHeadersFilter filter) {
        var chain = new MockFilterChain();
        try {
            filter.doFilter(request, new MockHttpServletResponse(), chain);
        } catch (IOException | ServletException e) {
            throw new AssertionError(e);
        }
        return (HttpServletRequest) chain.getRequest();
    }
}
