package education.codeforlife.fuzz.test;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A JSON text to be changed in places: unlike Jackson's tree it may repeat keys and hold malformed values. Texts here
 * have a character for each byte that is sent.
 */
sealed interface Json {

    /** Anything without parts, as it is written. */
    record Token(String text) implements Json {

        @Override
        public String toString() {
            return text;
        }
    }

    record Member(String key, Json value) {}

    record Structure(List<Member> members) implements Json {

        @Override
        public String toString() {
            return members.stream()
                    .map(member -> member.key + ":" + member.value)
                    .collect(Collectors.joining(",", "{", "}"));
        }
    }

    record Array(List<Json> items) implements Json {

        @Override
        public String toString() {
            return items.stream().map(Object::toString).collect(Collectors.joining(",", "[", "]"));
        }
    }

    static Json token(Object value) {
        return new Token(value.toString());
    }

    static Json text(String value) {
        return new Token(quoted(value));
    }

    static Structure object(List<Member> members) {
        return new Structure(new ArrayList<>(members));
    }

    static Array array(List<? extends Json> items) {
        return new Array(new ArrayList<>(items));
    }

    static String quoted(String value) {
        var quoted = new StringBuilder("\"");
        value.chars().forEach(character -> quoted.append(escaped((char) character)));
        return quoted.append('"').toString();
    }

    private static String escaped(char character) {
        if (character == '"' || character == '\\') return "\\" + character;
        return character < ' ' ? "\\u%04x".formatted((int) character) : String.valueOf(character);
    }
}
