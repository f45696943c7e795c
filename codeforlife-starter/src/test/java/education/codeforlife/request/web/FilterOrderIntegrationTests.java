package education.codeforlife.request.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.web.filter.CorsFilter;

@SpringBootTest(classes = EchoApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class FilterOrderIntegrationTests {

    @Test
    void filtersStandInTheDocumentedOrder(@Autowired ServletWebServerApplicationContext context) {
        assertThat(filters(context))
                .containsSubsequence(
                        "forwardedHeadersFilter",
                        "hostCheckFilter",
                        "trailingSlashFilter",
                        "springSecurityFilterChain");
    }

    @Test
    void headersAreWrittenWhateverTheChainRefuses(@Autowired SecurityFilterChain chain) {
        assertThat(chain.getFilters())
                .<Class<?>>extracting(Object::getClass)
                .containsSubsequence(HeaderWriterFilter.class, CorsFilter.class);
    }

    private static List<String> filters(ServletWebServerApplicationContext context) {
        var server = (TomcatWebServer) context.getWebServer();
        var application =
                (org.apache.catalina.Context) server.getTomcat().getHost().findChildren()[0];
        return Arrays.stream(application.findFilterMaps())
                .map(FilterMap::getFilterName)
                .toList();
    }
}
