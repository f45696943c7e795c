package education.codeforlife.fuzz.test;

import static education.codeforlife.fuzz.test.Mutation.Phase.WIRE;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Changes what no HTTP client lets a caller change. */
final class WireMutations {

    private static final String END = "\r\n\r\n";

    private static final List<String> VERSIONS = List.of(
            " HTTP/1.0",
            " HTTP/9.9",
            " HTTP/2.0",
            " HTTP/1.2",
            " HTTP/0.9",
            " HTTP/",
            " http/1.1",
            " HTTP/1.1 x",
            "",
            " ",
            "\tHTTP/1.1",
            " HTTP/1.1\u0099",
            " HTTP/11",
            "  HTTP/1.1");

    private static final List<String> LINES = List.of(
            "no colon",
            ": y",
            "X : y",
            "X: a\rb",
            "X: \0",
            "X\u0099: y",
            "X: a\r\n b",
            " X: y",
            "\u0099",
            "X(: y",
            "X: " + "a".repeat(9000),
            "X".repeat(9000) + ": y",
            "\r",
            "Content-Length\0: 3",
            "X:\u0001");

    private static final List<String> CHUNKS = List.of(
            "zz\r\na\r\n0\r\n\r\n",
            "-1\r\na\r\n0\r\n\r\n",
            "ffffffffffffffff\r\na",
            "80000000\r\na",
            "2\r\n{}\r\n0\r\n\r\n",
            "2;a=b\r\n{}\r\n0\r\nX: y\r\n\r\n",
            "2;" + "a".repeat(9000) + "\r\n{}\r\n0\r\n\r\n",
            "2\r\n{}0\r\n\r\n",
            "2\n{}\n0\n\n",
            "",
            "0\r\n\r\n",
            "2\r\n{",
            "0\r\nX\u0099\r\n\r\n",
            "0\r\nContent-Length: 5\r\n\r\n",
            "000000000000000000000000000000002\r\n{}\r\n0\r\n\r\n",
            "1\r\n{\r\n1\r\n}\r\n0\r\n\r\n",
            "0\r\n" + "X: y\r\n".repeat(2000) + "\r\n");

    private static final List<String> OPENINGS = List.of(
            "\r\n",
            "\r\n\r\n\r\n",
            "\n",
            " ",
            "\0",
            "\u0016\u0003\u0001\u0002\0\u0001\0",
            "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
            "PROXY TCP4 1.2.3.4 1.2.3.4 1 1\r\n",
            "\u0099",
            "GET / HTTP/1.1\r\n",
            "CONNECT localhost:80 HTTP/1.1\r\nHost: localhost\r\n\r\n");

    static final List<Mutation> ALL = Stream.of(
                    new Mutation(WIRE, "version", (request, draw) -> {
                        request.version = draw.from(VERSIONS);
                        request.unframe();
                    }),
                    new Mutation(WIRE, "target", WireMutations::replaceTarget),
                    wire(
                            "malformed header",
                            (text, draw) -> text.replaceFirst(
                                    "\r\n",
                                    "\r\n" + java.util.regex.Matcher.quoteReplacement(draw.from(LINES)) + "\r\n")),
                    new Mutation(WIRE, "chunks", WireMutations::chunk),
                    new Mutation(WIRE, "chunks", WireMutations::chunk),
                    wire(
                            "line feeds",
                            (text, draw) -> text.replace("\r\n", draw.from(List.of("\n", "\r", "\r\r\n", "\n\r")))),
                    wire("before the request", (text, draw) -> draw.from(OPENINGS) + text),
                    wire("cut request", (text, draw) -> text.substring(0, draw.below(text.length()))),
                    wire("two requests", (text, draw) -> text + text),
                    wire(
                            "text after the request",
                            (text, draw) -> text
                                    + draw.from(List.of(
                                            "\r\n",
                                            "GET",
                                            "\0",
                                            "POST / HTTP/1.1\r\nContent-Length: 9\r\n\r\n",
                                            "a".repeat(9000)))),
                    wire("bytes anywhere", WireMutations::insert),
                    wire("byte lost", WireMutations::remove),
                    new Mutation(
                            WIRE, "length beyond the body", (request, draw) -> lengthen(request, 1 + draw.below(50))),
                    new Mutation(
                            WIRE, "length within the body", (request, draw) -> lengthen(request, -1 - draw.below(5))),
                    new Mutation(WIRE, "early close", (request, draw) -> {
                        long seed = draw.seed();
                        request.onWire(
                                text -> text.substring(0, 1 + Draw.of(seed).below(text.length())));
                        request.ending = FuzzRequest.Ending.ABANDON;
                    }))
            .toList();

    private WireMutations() {}

    private static Mutation wire(String name, BiFunction<String, Draw, String> change) {
        return new Mutation(WIRE, name, (request, draw) -> {
            long seed = draw.seed();
            request.onWire(text -> change.apply(text, Draw.of(seed)));
        });
    }

    private static void replaceTarget(FuzzRequest request, Draw draw) {
        request.path = draw.from(List.of(
                "*",
                "http://localhost" + request.path,
                "http://evil.example" + request.path,
                "http://localhost:99999" + request.path,
                "ftp://localhost" + request.path,
                "http://a:b@localhost" + request.path,
                "http:" + request.path,
                "http://",
                "",
                "?",
                "\\",
                "localhost:80",
                "//",
                "/..",
                "file:///etc/passwd",
                "a",
                "http://[::1"));
        request.unframe();
    }

    private static void chunk(FuzzRequest request, Draw draw) {
        request.replaceHeader("Transfer-Encoding", draw.from(List.of("chunked", "Chunked", " chunked ")));
        request.body = draw.from(CHUNKS);
        request.unframe();
    }

    private static void lengthen(FuzzRequest request, int more) {
        var content = request.content();
        request.replaceHeader(
                "Content-Length", String.valueOf(Math.max(0, (content == null ? 0 : content.length()) + more)));
        request.unframe();
    }

    private static String insert(String text, Draw draw) {
        int at = draw.below(text.length() + 1);
        var bytes = draw.chance(50) ? draw.from(ExtremeValues.BYTES) : String.valueOf((char) draw.below(256));
        return text.substring(0, at) + bytes + text.substring(at);
    }

    private static String remove(String text, Draw draw) {
        int at = draw.below(text.length());
        return text.substring(0, at) + text.substring(at + 1);
    }
}
