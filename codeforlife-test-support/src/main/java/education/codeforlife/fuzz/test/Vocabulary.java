package education.codeforlife.fuzz.test;

import java.util.List;
import java.util.stream.Stream;

/**
 * The well-formed parts of requests.
 *
 * @param words of the service
 * @param keys of stored rows, written as JSON
 */
record Vocabulary(List<String> words, List<String> keys) {

    private static final List<String> ANY = List.of("a", "Ada", "apple", "Byron", "correct horse battery staple");
    private static final List<String> ADDRESSES = List.of("ada@example.com", "nobody@school1.example");
    private static final List<String> NUMBERS = List.of("1", "2", "3", "999999");

    String word(Draw draw) {
        return draw.from(draw.chance(60) && !words.isEmpty() ? words : ANY);
    }

    String email(Draw draw) {
        var known = words.stream().filter(word -> word.contains("@"));
        return draw.from(Stream.concat(known, ADDRESSES.stream()).toList());
    }

    /** Returns a key as JSON. */
    String key(Draw draw) {
        return draw.from(draw.chance(80) && !keys.isEmpty() ? keys : NUMBERS);
    }

    /** Returns a key as paths have it. */
    String segment(Draw draw) {
        return key(draw).replace("\"", "");
    }
}
