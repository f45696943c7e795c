package education.codeforlife.fuzz.test;

import static education.codeforlife.fuzz.test.Mutation.Phase.TEXT;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Changes the headers. */
final class HeaderMutations {

    private static final List<String> TYPES = List.of(
            "*/*",
            "\u0099",
            "application/*",
            "x",
            "",
            ";",
            "a/b/c",
            "text/plain",
            "text/html",
            "application/json; charset=%%%",
            "application/json; charset=\u0099",
            "application/json; charset=utf-99",
            "application/json; charset=utf-16",
            "application/json;charset=",
            "application/json, application/json",
            "APPLICATION/JSON",
            "application/json;;;",
            "application/x-www-form-urlencoded",
            "application/x-www-form-urlencoded; charset=nonsense",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "multipart/form-data; boundary=\u0099",
            "multipart/*; boundary=x",
            "application/merge-patch+json",
            "application/problem+json",
            "application/json" + ";a=b".repeat(900));

    private static final List<String> ACCEPTED = List.of(
            "",
            "\u0099",
            "*/json",
            "a/b/c",
            "text/html",
            "application/json;q=0",
            "application/json;q=9",
            "application/json;q=x",
            "application/json;charset=%%%",
            "application/problem+json",
            "*/*, ".repeat(900),
            "application/*+json",
            ",;,;",
            "application/problem+json;q=0.5, application/json",
            "text/*",
            "application/json;q=0.1, application/problem+json;q=0.2");

    private static final List<String> COOKIES = List.of(
            "=",
            ";;;",
            "session_key",
            "a=\"",
            "\u0099=1",
            "session_key=\u0099; session_metadata=%zz",
            "$Version=1; $Path=/",
            "a=b\u0001",
            "session_key=a b,c=\"d\\\"",
            "session_key=" + "a".repeat(3000),
            "session_key=; session_key=",
            "session_key=%00",
            "session_key=" + "A".repeat(43),
            "session_key=../../x",
            "a=b; ".repeat(900),
            "session_key=\"" + "A".repeat(43) + "\"",
            "session_metadata={}; session_key=null",
            "__Host-session_key=1");

    private static final List<String> TAGS = List.of(
            "\"",
            "W/",
            "*",
            "\"1\"",
            "W/\"1.a\"",
            "\"\u0099\"",
            "1",
            "\"" + "9".repeat(50) + ".a\"",
            "\"-1.x\"",
            "\"1\", ".repeat(400),
            "");
    private static final List<String> ORIGINS = List.of(
            "null",
            "http://[",
            "\u0099",
            "https://a b",
            "https://a:99999",
            ":",
            "",
            "https://evil.example",
            "file://",
            "https://" + "a.".repeat(1000));
    private static final List<String> ADDRESSES = List.of(
            "",
            ",",
            ",".repeat(3000),
            "\"\"".repeat(1000),
            "\u0099",
            "1.2.3.4",
            "::1",
            "999.1.1.1",
            "[::1]:99999",
            "for=\"[",
            "for=_a;proto=x;host=\"",
            "unknown",
            "a, b",
            "127.0.0.1:0",
            "-1",
            "%zz");
    private static final List<String> TOKENS = List.of(
            "Bearer",
            "Bearer \u0099",
            "Basic =",
            "",
            "Bearer a.b.c",
            "Bearer eyJhbGciOiJub25lIn0.e30.",
            "Bearer " + ".".repeat(3000),
            "Digest a=\"",
            "Bearer a b");
    private static final List<String> WORDS = List.of(
            "",
            "\u0099",
            "x",
            "-1",
            "*",
            "*;q=x",
            "xx_yy_zz-1-",
            "nonsense",
            "9".repeat(40),
            "a".repeat(3000),
            "%00",
            "\t",
            "\"",
            "1, 2",
            "${x}");

    private static final Map<String, List<String>> VALUES = Map.ofEntries(
            Map.entry("If-Match", TAGS),
            Map.entry("If-None-Match", TAGS),
            Map.entry("Origin", ORIGINS),
            Map.entry("Referer", ORIGINS),
            Map.entry("X-Forwarded-For", ADDRESSES),
            Map.entry("X-Forwarded-Host", ADDRESSES),
            Map.entry("X-Forwarded-Port", ADDRESSES),
            Map.entry("X-Forwarded-Proto", ADDRESSES),
            Map.entry("X-Forwarded-Prefix", ADDRESSES),
            Map.entry("Forwarded", ADDRESSES),
            Map.entry("Authorization", TOKENS),
            Map.entry(
                    "Content-Encoding", List.of("gzip", "br", "gzip, identity", "identity", "nonsense", "\u0099", "")),
            Map.entry(
                    "Range",
                    List.of("bytes=5-1", "\u0099", "bytes=-" + "9".repeat(40), "bytes=0-0,".repeat(500), "items=1")));

    private static final List<String> OTHERS = List.of(
            "Accept-Charset",
            "Accept-Encoding",
            "Accept-Language",
            "Access-Control-Request-Headers",
            "Access-Control-Request-Method",
            "Cache-Control",
            "Content-Disposition",
            "Content-Language",
            "Content-Range",
            "Date",
            "If-Modified-Since",
            "If-Range",
            "If-Unmodified-Since",
            "Max-Forwards",
            "Pragma",
            "Priority",
            "TE",
            "Trailer",
            "User-Agent",
            "Via",
            "X-CSRFToken",
            "X-HTTP-Method",
            "X-HTTP-Method-Override",
            "X-Method-Override",
            "X-Original-URL",
            "X-Rewrite-URL",
            "X-Requested-With",
            "X-Request-Id",
            "baggage",
            "b3",
            "traceparent",
            "tracestate",
            "Sec-Fetch-Site",
            "Keep-Alive",
            "Cookie2",
            "X");

    /** Headers after which a server may not know where the request ends. */
    private static final Map<String, List<String>> FRAMING = Map.of(
            "Content-Length",
                    List.of("-1", "1, 2", "+1", "9".repeat(30), "0x1", "", "1\r\nContent-Length: 2", "2147483648"),
            "Transfer-Encoding",
                    List.of(
                            "nonsense",
                            "gzip",
                            "gzip, chunked",
                            "chunked, chunked",
                            "chunked, gzip",
                            "\u0099",
                            "identity",
                            "",
                            "xchunked",
                            "chunked\r\nContent-Length: 3"),
            "Connection", List.of("\u0099", "close", "Upgrade", "keep-alive, close", "Host", ""),
            "Expect", List.of("nonsense", "100-continue", "200-ok", "\u0099", ""),
            "Upgrade",
                    List.of(
                            "h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: \u0099",
                            "websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: x",
                            "\u0099"),
            "Host",
                    List.of(
                            "",
                            "b",
                            "localhost:99999",
                            "\u0099",
                            "a b",
                            "evil.example",
                            "localhost\r\nHost: b",
                            "[::1",
                            "localhost:",
                            "127.0.0.1",
                            "a/b",
                            "a@localhost"));

    static final List<Mutation> ALL = Stream.of(
                    replacing("Content-Type", TYPES),
                    replacing("Content-Type", TYPES),
                    replacing("Accept", ACCEPTED),
                    replacing("Cookie", COOKIES),
                    new Mutation(TEXT, "more cookies", HeaderMutations::addCookie),
                    new Mutation(
                            TEXT,
                            "another CSRF token",
                            (request, draw) -> request.replaceHeader(
                                    "X-CSRFToken",
                                    draw.from(List.of(
                                            "", "a", "a".repeat(32), "a".repeat(64), "\u0099", "a".repeat(5000))))),
                    new Mutation(TEXT, "header", HeaderMutations::addKnown),
                    new Mutation(TEXT, "header", HeaderMutations::addKnown),
                    new Mutation(TEXT, "header", HeaderMutations::addOther),
                    new Mutation(
                            TEXT,
                            "idempotency key",
                            (request, draw) -> request.header(
                                    "Idempotency-Key",
                                    draw.from(ExtremeValues.TEXTS).replaceAll("[\\r\\n\\x00]", ""))),
                    new Mutation(
                            TEXT,
                            "twice the header",
                            (request, draw) -> request.headers.add(draw.from(request.headers))),
                    new Mutation(TEXT, "many headers", (request, draw) -> {
                        for (int i = 20 + draw.below(150); i > 0; i--) request.header("X-" + i, "a");
                        request.unframe();
                    }),
                    new Mutation(TEXT, "framing header", HeaderMutations::addFraming),
                    new Mutation(TEXT, "framing header", HeaderMutations::addFraming))
            .toList();

    private HeaderMutations() {}

    private static Mutation replacing(String name, List<String> values) {
        return new Mutation(TEXT, name, (request, draw) -> request.replaceHeader(name, draw.from(values)));
    }

    private static void addCookie(FuzzRequest request, Draw draw) {
        request.header("Cookie", draw.from(COOKIES));
    }

    private static void addKnown(FuzzRequest request, Draw draw) {
        var name = draw.from(VALUES.keySet().stream().sorted().toList());
        request.header(name, draw.from(VALUES.getOrDefault(name, WORDS)));
    }

    private static void addOther(FuzzRequest request, Draw draw) {
        request.header(draw.from(OTHERS), draw.from(WORDS));
    }

    private static void addFraming(FuzzRequest request, Draw draw) {
        var name = draw.from(FRAMING.keySet().stream().sorted().toList());
        var value = draw.from(FRAMING.getOrDefault(name, WORDS));
        if (name.equals("Host")) {
            request.replaceHeader(name, value);
        } else {
            request.header(name, value);
        }
        request.unframe();
    }
}
