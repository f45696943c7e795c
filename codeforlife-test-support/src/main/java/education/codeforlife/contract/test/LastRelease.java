package education.codeforlife.contract.test;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The newest release that the work tree descends from.
 *
 * @param tag as {@code v1.2.3}
 */
record LastRelease(String tag, Git git) {

    private static final Pattern TAG = Pattern.compile("v\\d+\\.\\d+\\.\\d+");

    /** The tag from which the first version is counted; it is not a release. */
    private static final String START = "v0.0.0";

    /** Returns the last release, or nothing if there is none. */
    static Optional<LastRelease> of(Git git) {
        if (!git.succeeds("rev-parse", "--quiet", "--verify", "HEAD")) return Optional.empty();
        return git.run("tag", "--list", "v*", "--merged", "HEAD", "--sort=-version:refname")
                .lines()
                .filter(tag -> TAG.matcher(tag).matches() && !tag.equals(START))
                .findFirst()
                .map(tag -> new LastRelease(tag, git));
    }

    /** Returns the text of a file of git's folder as it was released, or nothing if the release did not have it. */
    Optional<String> read(Path file) {
        var name = file.getFileName().toString();
        if (git.run("ls-tree", tag, "--", name).isBlank()) return Optional.empty();
        return Optional.of(git.run("cat-file", "blob", tag + ":./" + name));
    }

    /** Returns all commits since then, the latest first. */
    List<Commit> commits() {
        var log = git.run("log", "-z", "--no-show-signature", "--encoding=UTF-8", "--format=%H%n%B", tag + "..HEAD");
        return Stream.of(log.split("\0"))
                .filter(text -> !text.isBlank())
                .map(Commit::parse)
                .toList();
    }
}
