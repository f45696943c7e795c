package education.codeforlife.fuzz.test;

import static education.codeforlife.fuzz.test.Mutation.Phase.TEXT;
import static education.codeforlife.fuzz.test.Mutation.Phase.VALUES;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Changes the method, the path and the query. */
final class TargetMutations {

    private static final List<String> ENDS = List.of(
            "/",
            "//",
            ";",
            ";a=b",
            ";a=%zz",
            ";jsessionid=x",
            "..",
            "../",
            "/..;/",
            "../../..",
            "./",
            ".json",
            "%2f",
            "%2F..%2f",
            "%2e%2e/",
            "%5c",
            "%00",
            "%0d%0aX-Injected:%20y",
            "%zz",
            "%",
            "%u0031",
            "%C0%AF",
            "%ED%A0%80",
            "%252f",
            "%20",
            "+",
            "a",
            "bulk/",
            "%62ulk/",
            "*",
            "~",
            "null/",
            "{id}/",
            "[1]",
            "|",
            "^",
            "`",
            "%7f",
            ":80",
            "@",
            "a/b/c/d/e/f/");

    private static final List<String> NUMBERS = List.of("limit", "offset", "page", "_id", "id", "teacher");
    private static final List<String> METHODS = List.of(
            "GET",
            "HEAD",
            "POST",
            "PUT",
            "PATCH",
            "DELETE",
            "OPTIONS",
            "TRACE",
            "CONNECT",
            "PROPFIND",
            "QUERY",
            "FOO",
            "get",
            "Post",
            "A".repeat(3000),
            "G-T",
            "M-SEARCH");

    static final List<Mutation> ALL = List.of(
            new Mutation(VALUES, "key in the path", TargetMutations::replaceSegment),
            new Mutation(VALUES, "key in the path", TargetMutations::replaceSegment),
            new Mutation(TEXT, "end of the path", (request, draw) -> request.path += draw.from(ENDS)),
            new Mutation(TEXT, "within the path", TargetMutations::insert),
            new Mutation(TEXT, "bytes in the path", (request, draw) -> {
                request.path += draw.from(ExtremeValues.BYTES);
                request.unframe();
            }),
            new Mutation(
                    TEXT, "case of the path", (request, draw) -> request.path = request.path.toUpperCase(Locale.ROOT)),
            new Mutation(TEXT, "doubled slashes", (request, draw) -> request.path = request.path.replace("/", "//")),
            new Mutation(TEXT, "path without a slash at its end", TargetMutations::trim),
            new Mutation(TEXT, "encoded path", (request, draw) -> request.path = encodeAll(request.path)),
            new Mutation(TEXT, "long path", (request, draw) -> {
                request.path += draw.from(List.of("a", "/", "a/", "%41", "../", ";", "..;/"))
                        .repeat(50 + draw.below(1500));
                request.unframe();
            }),
            new Mutation(VALUES, "value in the query", TargetMutations::setParameter),
            new Mutation(VALUES, "value in the query", TargetMutations::setParameter),
            new Mutation(VALUES, "value in the query", TargetMutations::setParameter),
            new Mutation(
                    VALUES,
                    "number in the query",
                    (request, draw) ->
                            request.query.add(draw.from(NUMBERS) + "=" + encode(draw.from(ExtremeValues.NUMBERS)))),
            new Mutation(
                    VALUES,
                    "order",
                    (request, draw) -> request.query.add("ordering="
                            + encode(draw.from(List.of(
                                    "name,-name",
                                    "-",
                                    ",,,",
                                    "id;drop",
                                    "-".repeat(900),
                                    "name,".repeat(500),
                                    "\0"))))),
            new Mutation(
                    TEXT,
                    "malformed query",
                    (request, draw) -> request.query.add(draw.from(List.of(
                            "a=%zz",
                            "%00=1",
                            "a=%C3%28",
                            "%=1",
                            "a=%u0031",
                            "a=%",
                            "=&=&",
                            "&&&",
                            "a[]=1",
                            "a.b=c",
                            "?",
                            "a=1;b",
                            "limit",
                            "limit=",
                            "=",
                            "%",
                            "_method=DELETE",
                            "_csrf=a")))),
            new Mutation(TEXT, "bytes in the query", (request, draw) -> {
                request.query.add(
                        "a=" + draw.from(List.of("\u0099", "{|}", "<>", "\"", "#a", "\\", "^`", "\u00ED\u00A0\u0080")));
                request.unframe();
            }),
            new Mutation(
                    TEXT,
                    "many parameters",
                    (request, draw) ->
                            request.query.add(draw.from(List.of("a&", "limit=1&", "_id=1&", "search=a&", "a=%41&"))
                                    .repeat(20 + draw.below(600)))),
            new Mutation(VALUES, "method", (request, draw) -> {
                request.method = draw.from(METHODS);
                request.unframe();
            }));

    private TargetMutations() {}

    private static void replaceSegment(FuzzRequest request, Draw draw) {
        var segments = request.path.split("/");
        if (segments.length < 2) return;
        boolean hasKey = request.endpoint.path().contains("{");
        segments[hasKey ? segments.length - 1 : 1 + draw.below(segments.length - 1)] =
                encode(draw.from(draw.chance(50) ? ExtremeValues.TEXTS : ExtremeValues.NUMBERS));
        request.path = String.join("/", segments) + "/";
    }

    private static void insert(FuzzRequest request, Draw draw) {
        int at = 1 + draw.below(request.path.length());
        request.path = request.path.substring(0, at) + draw.from(ENDS) + request.path.substring(at);
    }

    private static void trim(FuzzRequest request, Draw draw) {
        if (request.path.length() > 1) request.path = request.path.replaceFirst("/$", "");
    }

    private static void setParameter(FuzzRequest request, Draw draw) {
        var known = request.endpoint.parameters();
        var name = known.isEmpty() || draw.chance(15)
                ? draw.from(List.of("search", "ordering", "limit", "a"))
                : draw.from(known);
        var value = draw.chance(85) ? draw.from(ExtremeValues.TEXTS) : "a" + draw.from(ExtremeValues.BYTES);
        request.query.add(name + "=" + encode(value));
    }

    /** Returns the text as a part of a path or of a query. */
    static String encode(String text) {
        var encoded = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.ISO_8859_1)) {
            boolean plain = Character.isLetterOrDigit(each) || each == '-' || each == '_' || each == '.';
            encoded.append(each > 0 && plain ? String.valueOf((char) each) : "%%%02X".formatted(each));
        }
        return encoded.toString();
    }

    private static String encodeAll(String path) {
        var encoded = new StringBuilder();
        path.chars().forEach(each -> encoded.append(each == '/' ? "/" : "%%%02x".formatted(each)));
        return encoded.toString();
    }
}
