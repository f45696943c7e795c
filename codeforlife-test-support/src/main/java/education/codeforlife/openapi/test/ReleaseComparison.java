package education.codeforlife.openapi.test;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares a document with that of the last release.
 *
 * @param title of the pull request that is built, which becomes the subject of its commit; empty for none
 */
record ReleaseComparison(Path file, Git git, String title) {

    static ReleaseComparison of(Path file, String title) {
        var folder = file.toAbsolutePath().normalize().getParent();
        if (folder == null) throw new IllegalArgumentException("Not a file: " + file);
        return new ReleaseComparison(file, new Git(folder), title);
    }

    /**
     * Checks the document.
     *
     * @return the result in a sentence
     * @throws AssertionError if clients of the release may break and no commit says so
     */
    String check(JsonNode document) {
        return check(document, Compatibility::incompatibilities);
    }

    /** Works as {@link #check(JsonNode)}, with rules that return a sentence for each incompatible change. */
    String check(JsonNode document, BiFunction<JsonNode, JsonNode, List<String>> rules) {
        if (!git.isInRepository()) return "is not compared with a release: this is not a git repository";
        var release = LastRelease.of(git);
        if (release.isPresent()) return check(document, rules, release.get());
        if (isShallow()) {
            throw new AssertionError(file + " cannot be compared with the last release: this clone does not have its"
                    + " tag. Fetch all of the history: git fetch --unshallow --tags, or in a workflow"
                    + " actions/checkout with fetch-depth: 0.");
        }
        return "is not compared with a release: there is none";
    }

    private String check(JsonNode document, BiFunction<JsonNode, JsonNode, List<String>> rules, LastRelease release) {
        var released = release.read(file);
        if (released.isEmpty()) return "is not compared with " + release.tag() + ", which does not have it";
        var changes = rules.apply(parse(released.get(), release.tag()), document);
        if (changes.isEmpty()) return "is compatible with " + release.tag();
        if (Commit.isBreakingSubject(title) || Commit.isOneBreaking(release.commits())) {
            return "is not compatible with " + release.tag() + ", as a commit says:" + list(changes);
        }
        throw new AssertionError(file + " is not compatible with " + release.tag() + ":" + list(changes)
                + "\nRestore what clients rely on, or commit the change as breaking: with ! in the subject, as in"
                + " \"feat(fruit)!: …\", or with a footer \"BREAKING CHANGE: …\"."
                + (isShallow() ? " This clone does not have all commits: git fetch --unshallow --tags." : ""));
    }

    private JsonNode parse(String text, String tag) {
        try {
            return JsonMapper.shared().readTree(text);
        } catch (JacksonException e) {
            throw new AssertionError(file + " of " + tag + " is not JSON", e);
        }
    }

    private boolean isShallow() {
        return git.run("rev-parse", "--is-shallow-repository").strip().equals("true");
    }

    private static String list(List<String> changes) {
        return "\n  " + String.join("\n  ", changes);
    }
}
