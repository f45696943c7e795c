package education.codeforlife.performance;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.database.test.CleanDatabase;
import java.io.UnsupportedEncodingException;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Sends requests to a service with fruits. */
@SpringBootTest(
        properties = {
            "spring.jpa.hibernate.ddl-auto=create",
            "spring.flyway.enabled=false",
            "codeforlife.user.enabled=false"
        })
@AutoConfigureMockMvc
@CleanDatabase
abstract class PerformanceTest {

    static final int BULK = 1000;

    @Autowired
    private MockMvcTester http;

    /** Creates rows and returns the id of the first; the others follow it. */
    long create(int rows) {
        var body = members(1, PerformanceTest::fruit, rows);
        var answer = send(HttpMethod.POST, "/fruits/bulk/", "[" + body + "]");
        return Long.parseLong(answer.replaceFirst("(?s)\\D*(\\d+).*", "$1"));
    }

    static String members(long first, LongFunction<String> member) {
        return members(first, member, BULK);
    }

    static String members(long first, LongFunction<String> member, int rows) {
        return LongStream.range(first, first + rows).mapToObj(member).collect(Collectors.joining(","));
    }

    static String fruit(long number) {
        return "{\"name\": \"fruit %d\", \"is_citrus\": true}".formatted(number);
    }

    String send(HttpMethod method, String uri, String body) {
        var request = http.method(method).uri(uri);
        if (!body.isEmpty()) request.contentType(MediaType.APPLICATION_JSON).content(body);
        var result = request.exchange();
        assertThat(result)
                .satisfies(answer -> assertThat(answer.getResponse().getStatus())
                        .isIn(HttpStatus.OK.value(), HttpStatus.CREATED.value(), HttpStatus.NO_CONTENT.value()));
        return body(result);
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
