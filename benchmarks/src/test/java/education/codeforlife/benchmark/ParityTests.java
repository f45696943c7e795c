package education.codeforlife.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.benchmark.alike.AlikeApplication;
import education.codeforlife.benchmark.framework.FrameworkApplication;
import education.codeforlife.benchmark.handwritten.HandwrittenApplication;
import education.codeforlife.database.test.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A ratio means something only between services that do the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ParityTests {

    private static final String ROWS = """
            insert into fruits select n, 'fruit ' || n, n = 2, '2030-01-01' from unnest(array[1, 2, 251]) n;
            alter sequence fruits_id_seq restart with 1000;
            insert into baskets select n, 'basket_' || n, n < 5, n % 2 + 1 from generate_series(1, 8) n
            """;

    private record Running(TestDatabase database, ConfigurableApplicationContext context, int port) {

        static Running of(Class<?> application, String... more) {
            var database = TestDatabase.create();
            var arguments = Stream.concat(Service.arguments(database, 0).stream(), Service.ofModule(more).stream());
            var context = SpringApplication.run(application, arguments.toArray(String[]::new));
            var port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            context.getBean(JdbcClient.class).sql(ROWS).update();
            return new Running(database, context, port);
        }

        /** New rows have ids of four digits, which depend on how a service takes them in blocks. */
        Connection.Answer send(byte[] request) {
            try (var http = new Connection(port)) { // Tomcat closes it after some refusals
                var answer = http.exchange(request);
                var body = answer.body().replaceAll("\"id\":\\d{4,}", "\"id\":\"new\"");
                return new Connection.Answer(answer.status(), body);
            }
        }

        void close() {
            context.close();
            database.close();
        }
    }

    private final List<Running> services = new ArrayList<>();

    @BeforeAll
    void start() {
        services.add(Running.of(FrameworkApplication.class));
        services.add(Running.of(HandwrittenApplication.class));
        services.add(Running.of(HandwrittenApplication.class, "--benchmark.bulk=jdbc"));
        services.add(Running.of(AlikeApplication.class));
    }

    @AfterAll
    void stop() {
        services.forEach(Running::close);
    }

    @Test
    void allServicesAnswerAlike() {
        var kiwi = "{\"name\": \" kiwi \", \"is_citrus\": false}";
        alike("POST", "/fruits/", kiwi);
        alike("POST", "/fruits/", "{\"name\": \" \", \"is_citrus\": \"yes\"}");
        alike("POST", "/fruits/", "{\"name\": 5}");
        alike("POST", "/fruits/", "[]");
        alike("POST", "/fruits/", "null");
        alike("POST", "/fruits/", "{\"name\": \"%s\", \"is_citrus\": null}".formatted("x".repeat(51)));
        alike("POST", "/fruits/bulk/", "[" + kiwi + "," + kiwi.replace("kiwi", "lime") + "]");
        alike("POST", "/fruits/bulk/", "[" + kiwi + ", {}, 5, null]");
        alike("POST", "/fruits/bulk/", "{}");
        alike("POST", "/fruits/bulk/", "[]");
        alike("GET", "/fruits/", "");
        alike("GET", "/fruits/?limit=2&offset=1", "");
        alike("GET", "/fruits/?limit=1000&offset=-1", "");
        alike("GET", "/fruits/?offset=9", "");
        alike("GET", "/fruits/1/", "");
        alike("GET", "/fruits/99/", "");
        alike("GET", "/baskets/?is_citrus=true&ordering=-label", "");
        alike("GET", "/baskets/?is_citrus=false&ordering=-label&limit=1", "");
        alike("GET", "/baskets/?is_citrus=false&ordering=-label&offset=9", "");
        alike("GET", "/fruits/x/", "");
        alike("GET", "/nothing/", "");
        alike("PUT", "/fruits/1/", "{}");
        alike("PATCH", "/fruits/1/", "{\"name\": \"fig\"}");
        alike("PATCH", "/fruits/1/", "{}");
        alike("PATCH", "/fruits/1/", "{\"name\": null}");
        alike("PATCH", "/fruits/1/", "{\"name\": ");
        alike("PATCH", "/fruits/99/", "{\"name\": ");
        alike("PATCH", "/fruits/bulk/", "{\"251\": {\"name\": \"plum\"}, \"1\": {\"is_citrus\": true}}");
        alike("PATCH", "/fruits/bulk/", "{\"251\": {\"name\": \"\"}, \"1\": {}}");
        alike("PATCH", "/fruits/bulk/", "{\"99\": {\"name\": \"\"}, \"1\": {}}");
        alike("PATCH", "/fruits/bulk/", "{}");
        alike("PATCH", "/fruits/bulk/", "[]");
        alike("DELETE", "/fruits/1/", "");
        alike("DELETE", "/fruits/1/", "");
        alike("GET", "/fruits/", "");
        alike("DELETE", "/fruits/bulk/", "[2, 251, 99]");
        alike("DELETE", "/fruits/bulk/", "{}");
        alike("GET", "/fruits/", "");
    }

    @Test
    void aServiceByHandDoesNotHaveBeansOfTheLibrary() {
        var byHand = services.get(1).context();
        assertThat(byHand.getBeanDefinitionNames())
                .extracting(name -> String.valueOf(byHand.getType(name)))
                .filteredOn(type -> type.contains("education.codeforlife."))
                .allMatch(type -> type.contains("education.codeforlife.benchmark."));
    }

    private void alike(String method, String path, String body) {
        var request = Connection.request(method, path, body);
        var answers = services.stream().map(service -> service.send(request)).toList();
        assertThat(answers).as("%s %s %s", method, path, body).allMatch(answers.get(0)::equals);
    }
}
