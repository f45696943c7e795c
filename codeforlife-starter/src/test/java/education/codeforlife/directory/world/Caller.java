package education.codeforlife.directory.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import education.codeforlife.directory.world.World.Person;
import education.codeforlife.request.test.TestUsers;
import java.net.URI;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A user who calls a service without a network in between.
 *
 * @param token of {@link TestUsers}
 * @param origin of the world, for failures
 */
public record Caller(Person person, MockMvc http, String token, String origin) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public Sight sight() {
        return new Sight(person);
    }

    public JsonNode get(String path, Consumer<UriComponentsBuilder> query, int status) {
        return call(HttpMethod.GET, uri(path, query), null, status);
    }

    public JsonNode get(String path, int status) {
        return get(path, query -> {}, status);
    }

    /** @param json with single quotes */
    public JsonNode send(HttpMethod method, String path, String json, int status) {
        return call(method, URI.create(path), json.replace('\'', '"'), status);
    }

    private JsonNode call(HttpMethod method, URI uri, @Nullable String body, int status) {
        var words = origin + ": " + method + " " + uri + " " + body + " by " + person;
        try {
            var request = request(method, uri).header(TestUsers.HEADER, token);
            if (body != null) request.contentType(MediaType.APPLICATION_JSON).content(body);
            var response = http.perform(request).andReturn().getResponse();
            assertThat(response.getStatus())
                    .as("%s answers %s", words, response.getContentAsString())
                    .isEqualTo(status);
            return JSON.readTree(response.getContentAsString());
        } catch (Exception e) {
            throw new IllegalStateException(words, e);
        }
    }

    private static URI uri(String path, Consumer<UriComponentsBuilder> query) {
        var uri = UriComponentsBuilder.fromPath(path);
        query.accept(uri);
        return uri.encode().build().toUri();
    }
}
