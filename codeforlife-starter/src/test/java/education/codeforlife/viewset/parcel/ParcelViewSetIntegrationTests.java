package education.codeforlife.viewset.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.database.test.CleanDatabase;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(
        classes = ParcelApplication.class,
        properties = {
            "spring.jpa.hibernate.ddl-auto=create",
            "spring.jpa.properties.hibernate.hbm2ddl.create_namespaces=true",
            "spring.flyway.enabled=false"
        })
@AutoConfigureMockMvc
@CleanDatabase
class ParcelViewSetIntegrationTests {

    @Autowired
    private MockMvcTester http;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void rows() {
        jdbc.sql("insert into parcels (id, label) values (1001, 'twin'), (1002, 'twin')")
                .update();
    }

    @Test
    void bulkPartialUpdateChangesRowsThatAreEqual() {
        var answer =
                send(HttpMethod.PATCH, "/twins/bulk/", "{\"1002\": {\"label\": \"b\"}, \"1001\": {\"label\": \"a\"}}");

        assertThat(answer).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                [{"id": 1001, "label": "a"}, {"id": 1002, "label": "b"}]""");
        assertThat(labels()).containsExactly("a", "b");
    }

    @Test
    void bulkPartialUpdateAnswersWithItsOwnRecord() {
        assertThat(send(HttpMethod.PATCH, "/parcels/bulk/", "{\"1001\": {\"label\": \"a\"}}"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("[{\"id\": 1001, \"label\": \"a\"}]");
    }

    @Test
    void createAnswersWithItsOwnRecord() {
        assertThat(send(HttpMethod.POST, "/parcels/", "{\"label\": \"c\"}"))
                .hasStatus(HttpStatus.CREATED)
                .bodyJson()
                .extractingPath("number")
                .asNumber()
                .isNotNull();
    }

    @Test
    void bulkPartialUpdateWhoseAnswerCannotBeWrittenChangesNothing() {
        var answer = send(
                HttpMethod.PATCH,
                "/twins/bulk/",
                "{\"1001\": {\"label\": \"a\"}, \"1002\": {\"label\": \"" + ParcelRead.UNREADABLE + "\"}}");

        assertThat(answer).hasStatus(HttpStatus.INTERNAL_SERVER_ERROR);
        assertThat(labels()).containsExactly("twin", "twin");
    }

    @Test
    void actionOfProxiedViewSetIsServed() {
        assertThat(send(HttpMethod.PUT, "/seals/1001/seal/", ""))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("label")
                .isEqualTo("sealed in a transaction");
    }

    private List<String> labels() {
        return jdbc.sql("select label from parcels order by id")
                .query(String.class)
                .list();
    }

    private MvcTestResult send(HttpMethod method, String uri, String body) {
        var request = http.method(method).uri(uri);
        if (!body.isEmpty()) request.contentType(MediaType.APPLICATION_JSON).content(body);
        return request.exchange();
    }
}
