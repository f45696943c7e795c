package education.codeforlife.fuzz.test;

import static education.codeforlife.fuzz.test.Mutation.Phase.TEXT;
import static education.codeforlife.fuzz.test.Mutation.Phase.VALUES;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Changes bodies: their values first, then their text. */
final class BodyMutations {

    private static final List<String> WHOLE = List.of(
            "",
            " ",
            "null",
            "true",
            "0",
            "\"a\"",
            "[]",
            "{}",
            "[{}]",
            "[null]",
            "[[]]",
            "{\"1\":null}",
            "a=1&b=%zz",
            "<a/>",
            "--X\r\n\r\n--X--",
            "\0\0\0\0",
            "{\"bulk\":{}}",
            "[1,\"1\",1e0,[]]",
            "{\"1\":{},\"01\":{}}");

    static final List<Mutation> ALL = List.of(
            values("text in the body", (draw, old) -> Json.text(draw.from(ExtremeValues.TEXTS))),
            values("text in the body", (draw, old) -> Json.text(draw.from(ExtremeValues.TEXTS))),
            values("number in the body", (draw, old) -> Json.token(draw.from(ExtremeValues.NUMBERS))),
            values("element of the body", (draw, old) -> Json.token(draw.from(ExtremeValues.ELEMENTS))),
            values("bytes in the body", (draw, old) -> Json.token("\"a" + draw.from(ExtremeValues.BYTES) + "\"")),
            values("list around a value", (draw, old) -> Json.array(List.of(old))),
            values("object around a value", (draw, old) -> Json.object(List.of(new Json.Member("\"a\"", old)))),
            members("unknown key", BodyMutations::addUnknown),
            members("duplicate key", BodyMutations::duplicate),
            members("missing key", (members, draw) -> members.remove(draw.below(members.size()))),
            members("extreme key", BodyMutations::rename),
            members(
                    "shuffled keys",
                    (members, draw) -> Collections.shuffle(members, new java.util.Random(draw.below(99)))),
            new Mutation(VALUES, "many items", BodyMutations::multiply),
            new Mutation(TEXT, "another body", (request, draw) -> request.body = draw.from(WHOLE)),
            text("cut body", (body, draw) -> body.substring(0, draw.below(body.length() + 1))),
            text("byte order mark", (body, draw) -> "\u00EF\u00BB\u00BF" + body),
            text("UTF-16", (body, draw) -> in16(body, draw.chance(50))),
            text("UTF-32", (body, draw) -> body.replaceAll("(?s)(.)", "\0\0\0$1")),
            text(
                    "text after the body",
                    (body, draw) -> body + draw.from(List.of("}", "]", ",", "{}", "\0", " a", "//"))),
            text("text before the body", (body, draw) -> draw.from(List.of(",", "\0", "/**/", ")]}',\n", "\f")) + body),
            text("bytes within the body", (body, draw) -> inserted(body, draw.from(ExtremeValues.BYTES), draw)),
            text("NUL within the body", (body, draw) -> inserted(body, "\0", draw)),
            text("single quotes", (body, draw) -> body.replace('"', '\'')),
            text("white space", (body, draw) -> " ".repeat(20_000) + body + "\n".repeat(2_000)),
            text("body without end", (body, draw) -> "{\"a\":" + body.repeat(1 + draw.below(3))));

    private BodyMutations() {}

    private static Mutation values(String name, BiFunction<Draw, Json, Json> replacement) {
        return new Mutation(VALUES, name, (request, draw) -> {
            var root = json(request);
            request.json = replaceOne(root, replacement, draw);
        });
    }

    private static Json replaceOne(Json json, BiFunction<Draw, Json, Json> replacement, Draw draw) {
        if (json instanceof Json.Structure object && !object.members().isEmpty() && draw.chance(90)) {
            int at = draw.below(object.members().size());
            var member = object.members().get(at);
            object.members().set(at, new Json.Member(member.key(), replaceOne(member.value(), replacement, draw)));
            return object;
        }
        if (json instanceof Json.Array array && !array.items().isEmpty() && draw.chance(90)) {
            int at = draw.below(array.items().size());
            array.items().set(at, replaceOne(array.items().get(at), replacement, draw));
            return array;
        }
        return replacement.apply(draw, json);
    }

    @FunctionalInterface
    private interface MembersChange {
        void to(List<Json.Member> members, Draw draw);
    }

    private static Mutation members(String name, MembersChange change) {
        return new Mutation(VALUES, name, (request, draw) -> {
            var objects = new ArrayList<Json.Structure>();
            collect(json(request), objects);
            objects.removeIf(object -> object.members().isEmpty());
            if (!objects.isEmpty()) change.to(draw.from(objects).members(), draw);
        });
    }

    private static void collect(Json json, List<Json.Structure> objects) {
        if (json instanceof Json.Structure object) {
            objects.add(object);
            object.members().forEach(member -> collect(member.value(), objects));
        } else if (json instanceof Json.Array array) {
            array.items().forEach(item -> collect(item, objects));
        }
    }

    private static void addUnknown(List<Json.Member> members, Draw draw) {
        var key = Json.quoted(draw.from(List.of("id", "__all__", "__proto__", "class", "@type", "pk", "user")));
        members.add(
                draw.below(members.size() + 1), new Json.Member(key, Json.token(draw.from(ExtremeValues.ELEMENTS))));
    }

    private static void duplicate(List<Json.Member> members, Draw draw) {
        var key = draw.from(members).key();
        members.add(new Json.Member(key, Json.token(draw.from(ExtremeValues.NUMBERS))));
    }

    private static void rename(List<Json.Member> members, Draw draw) {
        int at = draw.below(members.size());
        var key = draw.chance(80)
                ? Json.quoted(draw.from(ExtremeValues.TEXTS))
                : draw.from(List.of("a", "1", "'a'", "null", "\"\\ud800\""));
        members.set(at, new Json.Member(key, members.get(at).value()));
    }

    /** Repeats the items of a list, or makes the body the only item of one. */
    private static void multiply(FuzzRequest request, Draw draw) {
        var root = json(request);
        var array = root instanceof Json.Array list ? list : Json.array(List.of(root));
        var items = List.copyOf(array.items());
        for (int i = draw.below(200); i > 0; i--) array.items().addAll(items);
        request.json = array;
    }

    /** Gives a request without a body one. */
    private static Json json(FuzzRequest request) {
        Supplier<Json> other = () -> Json.object(
                List.of(new Json.Member("\"id\"", Json.token(1)), new Json.Member("\"name\"", Json.text("a"))));
        var root = request.json == null ? other.get() : request.json;
        request.json = root;
        return root;
    }

    @FunctionalInterface
    private interface TextChange {
        String of(String body, Draw draw);
    }

    private static Mutation text(String name, TextChange change) {
        return new Mutation(TEXT, name, (request, draw) -> {
            var content = request.content();
            request.body = change.of(content == null ? "{\"id\":1}" : content, draw);
        });
    }

    private static String inserted(String body, String inserted, Draw draw) {
        int at = draw.below(body.length() + 1);
        return body.substring(0, at) + inserted + body.substring(at);
    }

    private static String in16(String body, boolean bigEndian) {
        var charset = bigEndian ? StandardCharsets.UTF_16 : StandardCharsets.UTF_16LE;
        return new String(body.getBytes(charset), StandardCharsets.ISO_8859_1);
    }
}
