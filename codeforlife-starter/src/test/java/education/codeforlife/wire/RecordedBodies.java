package education.codeforlife.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The bytes that were sent: of most bodies only what they mean was recorded. */
final class RecordedBodies {

    /** What a recording in JSON cannot hold, or was too long for it. */
    private static final Map<String, byte[]> SPECIAL = Map.ofEntries(
            Map.entry("fruits: create: name 1e3", utf8("{\"name\": 1e3, \"is_citrus\": true}")),
            Map.entry("fruits: create: name 1e400 (inf)", utf8("{\"name\": 1e400, \"is_citrus\": true}")),
            Map.entry("fruits: create: json NaN", utf8("{\"name\": NaN, \"is_citrus\": true}")),
            Map.entry(
                    "fruits: create: name with lone surrogate", utf8("{\"name\": \"a\\ud800b\", \"is_citrus\": true}")),
            Map.entry(
                    "fruits: create: json duplicate keys last wins",
                    utf8("{\"name\": \"first\", \"name\": \"second\", \"is_citrus\": true}")),
            Map.entry("fruits: create: json bom", utf8("\uFEFF{\"name\": \"x\", \"is_citrus\": true}")),
            Map.entry(
                    "fruits: create: json charset latin1", "{\"name\":\"é\",\"is_citrus\":true}".getBytes(ISO_8859_1)),
            Map.entry(
                    "fruits: create: 3 MB body over DATA_UPLOAD_MAX_MEMORY_SIZE",
                    utf8("{\"name\":\"" + "a".repeat(3_000_000) + "\",\"is_citrus\":true}")),
            Map.entry(
                    "bulk: patch: duplicate json key last wins",
                    utf8("{\"1\": {\"name\": \"first\"}, \"1\": {\"name\": \"second\"}}")),
            Map.entry(
                    "bulk: delete: 1000 ids",
                    utf8(IntStream.rangeClosed(1001, 2000)
                            .mapToObj(String::valueOf)
                            .collect(Collectors.joining(", ", "[", "]")))));

    private RecordedBodies() {}

    static byte[] of(Exchange exchange) {
        var special = SPECIAL.get(exchange.name());
        if (special != null) return special;
        var request = exchange.request();
        if (request.raw() != null) return utf8(request.raw());
        boolean none = request.body().isNull() && !request.headers().containsKey("Content-Type");
        return none ? new byte[0] : Exchange.JSON.writeValueAsBytes(request.body());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }
}
