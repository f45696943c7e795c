package education.codeforlife.wire;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.database.test.ForkedJvm;
import education.codeforlife.database.test.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A service with a heap that is smaller than the bodies it is sent. */
class SmallHeapTests {

    private static final byte[] PIECE = "&a=1".repeat(1 << 14).getBytes(StandardCharsets.US_ASCII);
    private static final long WHOLE = 257L << 20;

    private static final Map<String, String> STARTS = Map.of(
            "application/x-www-form-urlencoded", "a=1",
            "multipart/form-data; boundary=X", "--X\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n",
            "application/json", "\"");

    @Test
    void bodiesLargerThanTheHeapDoNotEndTheService() throws Exception {
        try (var database = TestDatabase.create();
                var service = start(database)) {
            var client = new RawClient(Integer.parseInt(service.readLine()));
            var management = new RawClient(Integer.parseInt(service.readLine()));
            var token = "a".repeat(32);
            var proof = "Cookie: service_csrftoken=" + token + "\r\nX-CSRFToken: " + token + "\r\n";

            Stream.of(
                            "POST /fruits/",
                            "PATCH /fruits/1/",
                            "POST /notes/",
                            "PATCH /users/",
                            "PATCH /nope/",
                            "POST /session/login-with-email/",
                            "POST /actuator/loggers/ROOT")
                    .parallel()
                    .forEach(request -> pour(client, request, proof));
            pour(management, "POST /actuator/loggers/ROOT", "");
            pour(management, "PUT /nope", "");

            assertThat(client.get("/livez").status()).isEqualTo(200);
            assertThat(client.json("POST", "/notes/", "[1]").status()).isEqualTo(200);
            assertThat(service.process().isAlive()).isTrue();
        }
    }

    private static void pour(RawClient client, String request, String headers) {
        STARTS.forEach((type, start) -> assertThat(client.pour(
                        request + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "Content-Type: " + type
                                + "\r\nTransfer-Encoding: chunked\r\n\r\n10100000\r\n" + start,
                        PIECE,
                        WHOLE))
                .as(request + " of " + type)
                .isLessThan(WHOLE));
    }

    private static ForkedJvm start(TestDatabase database) throws IOException {
        return ForkedJvm.start(
                WireProgram.class,
                List.of("-Xmx256m", "-XX:+ExitOnOutOfMemoryError"),
                "--codeforlife.environment=local",
                "--codeforlife.auth.enabled=true",
                "--server.port=0",
                "--management.server.port=0",
                "--management.endpoints.web.exposure.include=health,loggers",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=" + database.password(),
                "--spring.flyway.locations=classpath:wire/migration");
    }
}
