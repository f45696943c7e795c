package education.codeforlife.contract.test;

import education.codeforlife.api.Internal;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares a document with that of the last release: the newest tag such as {@code v1.2.3} that git reaches.
 *
 * @since 0.1.0
 */
@Internal
public final class ReleaseComparison {

    /** The environment's variable with the title of the pull request that is built. */
    private static final String TITLE = "PULL_REQUEST_TITLE";

    /**
     * Finds a sentence for each change from one document to another that clients of the first may notice.
     *
     * @since 0.1.0
     */
    @FunctionalInterface
    public interface Rules {

        /** Returns a sentence for each incompatible change; empty if clients cannot notice any. */
        List<String> incompatibilities(JsonNode before, JsonNode after);
    }

    private final Path file;
    private final Rules rules;
    private final Git git;
    private final String title;

    private ReleaseComparison(Path file, Rules rules, Git git, String title) {
        this.file = file;
        this.rules = rules;
        this.git = git;
        this.title = title;
    }

    /** Returns the comparison of a file, which need not exist any more. */
    public static ReleaseComparison of(Path file, Rules rules) {
        return of(file, rules, Objects.requireNonNullElse(System.getenv(TITLE), ""));
    }

    /** @param title of the pull request, which becomes the subject of its commit; empty for none */
    static ReleaseComparison of(Path file, Rules rules, String title) {
        var folder = file.toAbsolutePath().normalize().getParent();
        if (folder == null) throw new IllegalArgumentException("Not a file: " + file);
        return new ReleaseComparison(file, rules, new Git(folder), title);
    }

    /**
     * Checks the document.
     *
     * @return the result in a sentence
     * @throws AssertionError if clients of the release may break and no commit says so
     */
    public String check(JsonNode document) {
        if (!git.isInRepository()) return "is not compared with a release: this is not a git repository";
        var release = LastRelease.of(git);
        if (release.isPresent()) return check(document, release.get());
        if (isShallow()) {
            throw new AssertionError(file + " cannot be compared with the last release: this clone does not have its"
                    + " tag. Fetch all of the history: git fetch --unshallow --tags, or in a workflow"
                    + " actions/checkout with fetch-depth: 0.");
        }
        return "is not compared with a release: there is none";
    }

    private String check(JsonNode document, LastRelease release) {
        var released = release.read(file);
        if (released.isEmpty()) return "is not compared with " + release.tag() + ", which does not have it";
        var changes = rules.incompatibilities(parse(released.get(), release.tag()), document);
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
