package education.codeforlife.openapi.test;

import education.codeforlife.api.Internal;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;

/**
 * A committed file in JSON that describes what clients rely on, compared with that of the last release.
 *
 * @since 0.1.0
 */
@Internal
public final class ReleasedFile {

    private ReleasedFile() {}

    /**
     * Compares with the file of the last release: the newest tag such as {@code v1.2.3} that git reaches.
     *
     * @param rules that return a sentence for each incompatible change
     * @return the result in a sentence
     * @throws AssertionError if there are such changes, and no commit since then is breaking
     */
    public static String compare(Path file, JsonNode document, BiFunction<JsonNode, JsonNode, List<String>> rules) {
        var title = Objects.requireNonNullElse(System.getenv(ApiContract.TITLE), "");
        return ReleaseComparison.of(file, title).check(document, rules);
    }
}
