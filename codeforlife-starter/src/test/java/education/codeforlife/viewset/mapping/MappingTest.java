package education.codeforlife.viewset.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import education.codeforlife.database.test.CleanDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real HTTP to view sets of every mapping. JSON may be written with single quotes. */
@SpringBootTest(
        classes = MappingApplication.class,
        webEnvironment = RANDOM_PORT,
        properties = {
            "spring.jpa.hibernate.ddl-auto=create",
            "spring.jpa.properties.hibernate.hbm2ddl.create_namespaces=true",
            "spring.flyway.enabled=false"
        })
@CleanDatabase
abstract class MappingTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private JsonMapper json;

    @Autowired
    JdbcClient jdbc;

    record Answer(int status, String text, JsonNode body) {

        JsonNode is(int expected) {
            assertThat(status).as(text).isEqualTo(expected);
            return body;
        }
    }

    final Answer get(String path) {
        return send("GET", path, null);
    }

    final Answer post(String path, String body) {
        return send("POST", path, body);
    }

    final Answer patch(String path, String body) {
        return send("PATCH", path, body);
    }

    final Answer delete(String path) {
        return send("DELETE", path, null);
    }

    final Answer send(String method, String path, @Nullable String body) {
        return sendRaw(method, path, body == null ? null : body.replace('\'', '"'));
    }

    /** Sends single quotes as they are. */
    final Answer sendRaw(String method, String path, @Nullable String body) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/" + path));
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body));
        }
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            var text = response.body();
            return new Answer(response.statusCode(), text, json.readTree(text.isEmpty() ? "null" : text));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
