package education.codeforlife.contract.test;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** A commit, whose message is read as releases read it: by Conventional Commits. */
record Commit(String hash, String subject, String body) {

    private static final Pattern BREAKING_SUBJECT = Pattern.compile("\\w*(\\(.*\\))?!: .*");
    private static final Pattern BREAKING_FOOTER =
            Pattern.compile("^[\\s|*]*BREAKING[ -]CHANGE[: \\t]", Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);
    private static final Pattern REVERT = Pattern.compile("This reverts commit ([0-9a-f]{7,})");

    /** @param text the hash, the subject and the body, each on lines of its own */
    static Commit parse(String text) {
        var lines = text.split("\\R", 3);
        return new Commit(lines[0], lines.length > 1 ? lines[1] : "", lines.length > 2 ? lines[2] : "");
    }

    /** Returns whether one of the commits is breaking and was not reverted. */
    static boolean isOneBreaking(List<Commit> latestFirst) {
        var reverted = new HashSet<String>();
        for (var commit : latestFirst) {
            if (reverted.stream().anyMatch(commit.hash::startsWith)) continue;
            if (commit.isBreaking()) return true;
            REVERT.matcher(commit.body).results().forEach(match -> reverted.add(match.group(1)));
        }
        return false;
    }

    static boolean isBreakingSubject(String subject) {
        return BREAKING_SUBJECT.matcher(subject).matches();
    }

    private boolean isBreaking() {
        return isBreakingSubject(subject) || BREAKING_FOOTER.matcher(body).find();
    }
}
