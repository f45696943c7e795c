import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Makes services from their template and brings later versions of the template into them. The template carries this
 * file, and {@code tools/service-template} runs it with a JDK and git. Services do not carry it: their
 * {@code update-template} fetches the copy of the version that they are updated to.
 *
 * <p>A service is a <em>rendering</em> of the template: the template's files, with its alias replaced by the service's
 * in paths and texts, and a POM that stands alone. Every version of the template is rendered by the copy of this file
 * that it carries, so that an update knows exactly what the service was made from. Other versions call the commands
 * {@code render} and {@code update}, so both keep their arguments and their meaning.
 */
final class ServiceTemplate {

    private static final String USAGE = """
            Usage:
              new ALIAS [--directory DIRECTORY] [CHOICE]... [--run]
                                                            makes a service, from a clone of the library
              rename ALIAS [CHOICE]...                      makes this copy of the template a service
              update SERVICE SOURCE VERSION                 merges a version of SOURCE into a service
              render SOURCE TREE TARGET REF NAME=VALUE...   commits a rendering of a tree of SOURCE to TARGET
            Each CHOICE is one of:\s""" + Choices.USAGE;

    private ServiceTemplate() {}

    public static void main(String[] arguments) {
        System.exit(status(List.of(arguments)));
    }

    /** Returns 0 when done, 1 when something else has to be done first, 2 when the command itself is wrong. */
    private static int status(List<String> arguments) {
        try {
            run(arguments);
            return 0;
        } catch (Refusal refusal) {
            System.err.println(refusal.getMessage());
            return refusal.status;
        } catch (UncheckedIOException e) {
            System.err.println("Cannot read or write files: " + e.getCause());
            return 1;
        }
    }

    private static void run(List<String> arguments) {
        var command = arguments.isEmpty() ? "" : arguments.get(0);
        var rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
        switch (command) {
            case "new" -> NewService.asked(rest).make();
            case "rename" -> Renaming.asked(rest).apply();
            case "update" -> Update.asked(rest).apply();
            case "render" -> Rendering.asked(rest).write();
            default -> throw Refusal.ofCommand(USAGE);
        }
    }

    /** The folder that holds {@code tools}: the template's or the service's. */
    static Path home() {
        return Path.of(System.getProperty("service-template.home", "")).toAbsolutePath();
    }
}

/** A service to be made from a clone of the library. */
record NewService(Library library, Alias alias, Choices choices, Path directory, boolean run) {

    private static final String USAGE =
            "Usage: ./new-service ALIAS [--directory DIRECTORY] " + Choices.USAGE + " [--run]";
    private static final String NEXT = """
            Next:
              cd %s
              ./mvnw -q spring-boot:test-run    # serves http://localhost:8000/fruits/
              ./mvnw verify                     # builds, tests and checks""";

    static NewService asked(List<String> arguments) {
        var words = new ArrayDeque<String>();
        var directory = Optional.<Path>empty();
        var choices = Choices.none();
        var run = false;
        for (var rest = new ArrayDeque<>(arguments); !rest.isEmpty(); ) {
            var argument = rest.pop();
            if (argument.equals("--run")) {
                run = true;
            } else if (argument.equals("--directory") && !rest.isEmpty()) {
                directory = Optional.of(Path.of(rest.pop()));
            } else if (!choices.take(argument, rest)) {
                words.add(argument);
            }
        }
        if (words.size() != 1 || words.peek().startsWith("-")) throw Refusal.ofCommand(USAGE);
        var alias = Alias.chosen(words.pop());
        choices.refuseCallsTo(alias);
        var library = Library.at(ServiceTemplate.home());
        Parts.in(library.git(), library.tree()).refuseUnknown(choices);
        return new NewService(
                library,
                alias,
                choices,
                directory.orElse(library.git().directory().getParent()),
                run);
    }

    void make() {
        refuseIfTaken();
        library.git().refuseWithoutIdentity();
        if (run) refuseIfPortIsTaken();
        library.installUnlessReleased();
        var start = System.nanoTime();
        generate();
        var took = Duration.ofNanos(System.nanoTime() - start).toMillis();
        System.out.printf("Made %s from the template %s in %d ms.%n", target(), library.version(), took);
        if (run) {
            serve();
        } else {
            System.out.println(NEXT.formatted(target()));
        }
    }

    private Path target() {
        return directory.toAbsolutePath().normalize().resolve(alias.repository());
    }

    private void refuseIfTaken() {
        if (!Files.isDirectory(directory)) {
            throw Refusal.ofCommand("Directory " + directory + " does not exist: create it first.");
        }
        if (Files.exists(target(), LinkOption.NOFOLLOW_LINKS) && !Folder.isEmpty(target())) {
            throw Refusal.ofState(target() + " already exists: choose another alias or --directory.");
        }
    }

    private static void refuseIfPortIsTaken() {
        if (System.getenv("SERVER_PORT") != null) return;
        try (var socket = new ServerSocket(8000)) {
            socket.getLocalPort();
        } catch (IOException e) {
            throw Refusal.ofState("Port 8000 is in use: stop the program that uses it, or set SERVER_PORT.");
        }
    }

    private void generate() {
        try (var draft = Folder.beside(target())) {
            var git = new Git(draft.path());
            git.line("init", "-q", "-b", "main");
            Rendering.of(library.git(), library.tree(), git, library.origin(alias, choices))
                    .commit();
            git.line("read-tree", "--reset", "-u", Rendering.REF);
            git.line("update-ref", "-d", Rendering.REF);
            library.writeProgram(draft.path().resolve(".git/codeforlife/program"));
            git.line("commit", "-q", "-s", "--no-verify", "-m", "build(template): start from " + library.version());
            draft.moveTo(target());
        }
    }

    private void serve() {
        var port = System.getenv().getOrDefault("SERVER_PORT", "8000");
        System.out.println("Building it. It will serve http://localhost:" + port + "/fruits/ until you press Ctrl+C.");
        if (Maven.at(target()).run(List.of("-q", "spring-boot:test-run")) != 0) {
            throw Refusal.ofState("The service was made in " + target() + ", but does not run: see the output above.");
        }
    }
}

/**
 * A clone of the library, at the version that its services are made from: the release that it is at or after, or else
 * its last commit, whose library then is installed in the local Maven repository.
 */
record Library(Git git, Version version, String commit, boolean released) {

    private static final String MODULES =
            "codeforlife-parent,codeforlife-core,codeforlife-platform,codeforlife-user,codeforlife-test-support,codeforlife-fakes,codeforlife-starter";
    private static final String NONE = "This is not a clone of the library: git clone it first.";
    private static final Pattern MODULE = Pattern.compile("^\\[INFO] Building (.+\\[\\d+/\\d+])$");
    private static final List<String> INSTALL = List.of(
            "-B -ntp -Dmaven.test.skip -Dspotless.check.skip -Derror-prone.flags=-XepDisableAllChecks install -pl"
                    .split(" "));

    static Library at(Path template) {
        var root = new Git(template).answer("rev-parse", "--show-toplevel");
        if (root.failed()) {
            throw Refusal.ofState("This is not a clone of the library that git can use: " + root.problem());
        }
        var git = new Git(Path.of(root.text().strip()));
        if (git.line("rev-parse", "--is-shallow-repository").equals("true")) {
            throw Refusal.ofState("This clone is shallow and may lack versions: git fetch --unshallow --tags");
        }
        var pom = git.find("show", "HEAD:template-service/pom.xml").orElseThrow(() -> Refusal.ofState(NONE));
        var version = new Pom(pom).parentVersion();
        var release = git.find("rev-parse", "--verify", "--quiet", version.tag() + "^{commit}")
                .filter(commit -> !version.equals(Version.NONE));
        return new Library(git, version, release.orElse(git.line("rev-parse", "HEAD")), release.isPresent());
    }

    String tree() {
        return commit + ":template-service";
    }

    Origin origin(Alias alias, Choices choices) {
        return new Origin(alias, version, source(), Optional.of(commit), choices);
    }

    /** Writes what tools/fetch-template fetches: the program of the service's own version needs no network then. */
    void writeProgram(Path folder) {
        var tools = Folder.created(folder.resolve("tools"));
        TemplateFile.in(git, tree() + "/tools")
                .forEach(file -> Folder.write(tools.resolve(file.path()), file.content()));
        Folder.write(folder.resolve("commit"), (commit + "\n").getBytes(UTF_8));
    }

    void installUnlessReleased() {
        if (released) return;
        if (!version.equals(Version.NONE)) {
            throw Refusal.ofState("This clone lacks the tag " + version.tag()
                    + " of its version, so that a build of it would take the place of that release: git fetch --tags "
                    + "from the library's repository.");
        }
        if (!git.line("status", "--porcelain", "--", "template-service").isEmpty()) {
            System.out.println("Uncommitted changes of template-service are ignored.");
        }
        System.out.println("Version " + version + " of the library is not released: installing it from this clone.");
        var install = Stream.concat(INSTALL.stream(), Stream.of(MODULES)).toList();
        if (Maven.at(git.directory()).run(MODULE, install) != 0) {
            throw Refusal.ofState("Cannot install the library, so the service was not made: see the output above.");
        }
    }

    /** Returns the address of the library for other clones, without the password that the URL may hold. */
    private String source() {
        var remote = remote().flatMap(name -> git.find("config", "--get", "remote." + name + ".url"))
                .orElse(".");
        if (remote.contains(":")) return remote.replaceFirst("(?<=^https?://)[^/]*@", "");
        return git.directory().resolve(remote).normalize().toString();
    }

    private Optional<String> remote() {
        var remotes = git.line("remote").lines().toList();
        var ofBranch = git.find("symbolic-ref", "--quiet", "--short", "HEAD")
                .flatMap(branch -> git.find("config", "--get", "branch." + branch + ".remote"));
        var named = Stream.concat(Stream.of("origin"), ofBranch.stream())
                .filter(remotes::contains)
                .findFirst();
        if (named.isPresent() || remotes.size() < 2) {
            return named.or(() -> remotes.stream().findFirst());
        }
        throw Refusal.ofState("This clone has several remotes, " + String.join(", ", remotes)
                + ": name the library's origin, as by git remote rename " + remotes.get(0) + " origin");
    }
}

/** A copy of the template that becomes a service where it stands. */
record Renaming(Git git, Alias alias, Choices choices) {

    private static final String USAGE = "Usage: tools/service-template rename ALIAS " + Choices.USAGE;

    static Renaming asked(List<String> arguments) {
        var words = new ArrayDeque<String>();
        var choices = Choices.none();
        for (var rest = new ArrayDeque<>(arguments); !rest.isEmpty(); ) {
            var argument = rest.pop();
            if (!choices.take(argument, rest)) words.add(argument);
        }
        if (words.size() != 1 || words.peek().startsWith("-")) throw Refusal.ofCommand(USAGE);
        var alias = Alias.ofRepository(words.pop());
        choices.refuseCallsTo(alias);
        return new Renaming(new Git(ServiceTemplate.home()), alias, choices);
    }

    void apply() {
        git.refuseUnlessRoot();
        var values = Origin.valuesOf(git.directory());
        if (values.containsKey("version")) {
            throw Refusal.ofState("This is already the service " + values.get("alias") + ".");
        }
        git.refuseChanges();
        var version = Pom.of(git.directory()).parentVersion();
        var origin = new Origin(alias, version, values.get("source"), Optional.empty(), choices);
        Rendering.of(git, "HEAD:", git, origin).write();
        git.line("read-tree", "-m", "-u", "HEAD", Rendering.REF);
        git.line("update-ref", "-d", Rendering.REF);
        System.out.println("This is the service " + alias.name() + " now. Next: git commit -s");
    }
}

/** A later version of the template, to be merged into a service. The repository {@code source} has its tag. */
record Update(Git git, Git source, Version next) {

    private static final String DONE = """
            Updated from %s to %s; the changes are staged and yours to commit.
            Next: git diff --staged, ./mvnw verify, git commit -s. To go back instead: git reset --hard""";
    private static final String CONFLICTS = """
            Updated to %s, with conflicts in %d files:
            %s
            Next: resolve them, ./mvnw verify, git commit -s. To go back instead: git reset --hard""";

    static Update asked(List<String> arguments) {
        if (arguments.size() != 3) throw Refusal.ofCommand("Usage: ./update-template [VERSION]");
        var version = Version.of(arguments.get(2))
                .orElseThrow(() ->
                        Refusal.ofCommand("Invalid version \"" + arguments.get(2) + "\": use one such as 1.2.3."));
        return new Update(new Git(Path.of(arguments.get(0))), new Git(Path.of(arguments.get(1))), version);
    }

    void apply() {
        git.refuseUnusable();
        git.refuseConflicts();
        var made = Origin.of(git.directory());
        if (next.equals(made.version())) {
            System.out.println("Up to date: this service has version " + made.version() + " of its template.");
            return;
        }
        if (next.compareTo(made.version()) < 0) {
            throw Refusal.ofCommand("This service already has the later version " + made.version() + ".");
        }
        git.refuseDetachedHead();
        git.refuseChanges();
        try {
            forgetRenderings();
            merge(made);
        } finally {
            forgetRenderings();
        }
    }

    private void forgetRenderings() {
        git.line("update-ref", "-d", Rendering.REF);
        git.line("update-ref", "-d", Preparation.REF);
    }

    private void merge(Origin made) {
        render(made);
        var renderings = Renderings.in(git);
        var prepared = Preparation.of(renderings).write(next);
        var merge = new Merge(git, prepared, next);
        var conflicts = merge.apply();
        var deleted = merge.deleted();
        if (!deleted.isEmpty()) System.out.println("Stays deleted: " + String.join(", ", deleted));
        if (!conflicts.isEmpty()) {
            var list = conflicts.stream().map(Conflict::text).collect(Collectors.joining("\n"));
            throw Refusal.ofState(CONFLICTS.formatted(next, conflicts.size(), list));
        }
        System.out.println(DONE.formatted(made.version(), next));
    }

    /** Commits what the service was made from, and after it what would be made from the next version. */
    private void render(Origin made) {
        var from = commit(made);
        var to = source.line("rev-parse", "refs/tags/" + next.tag() + "^{commit}");
        // A service with a parent of its own does not take part in the changes of that line.
        var library = Pom.of(git.directory()).libraryVersion().or(() -> Optional.of(next));
        var nextOrigin = new Origin(made.alias(), next, made.source(), Optional.of(to), made.choices());
        Rendering.of(source, from + ":template-service", git, made)
                .with(library)
                .commit();
        Rendering.of(source, to + ":template-service", git, nextOrigin)
                .with(library)
                .commit();
    }

    /** Returns the commit that the service was made from, which is fetched unless an earlier update did. */
    private String commit(Origin made) {
        var name = made.commit().orElse("refs/tags/" + made.version().tag());
        return source.find("rev-parse", "--verify", "--quiet", name + "^{commit}")
                .orElseGet(() -> fetched(name, made.source()));
    }

    private String fetched(String name, String address) {
        var folder = "--git-dir=" + source.directory().resolve(".git");
        var fetch = git.answer(
                folder, "fetch", "-q", "--no-tags", "--depth", "1", "--", address, "+" + name + ":refs/template/made");
        if (fetch.failed()) throw Refusal.ofState("Cannot fetch " + name + " of " + address + ": " + fetch.problem());
        return source.line("rev-parse", "refs/template/made^{commit}");
    }
}

/** The older and the later rendering, and the service: three trees in the service's repository. */
record Renderings(Git git, String prefix, String made, String next, String mine) {

    private static final int FOLLOWED_BY_GIT = 50;
    private static final int SURELY_THE_SAME = 75;

    static Renderings in(Git git) {
        var next = git.line("rev-parse", Rendering.REF);
        var prefix = git.prefix();
        return new Renderings(git, prefix, next + "^", next, "HEAD:" + prefix.replaceFirst("/$", ""));
    }

    Map<String, TemplateFile> filesMade() {
        return files(made);
    }

    Map<String, TemplateFile> filesNext() {
        return files(next);
    }

    Set<String> pathsOfMine() {
        return Set.copyOf(git.paths("ls-tree", "-r", "-z", "--name-only", "--full-tree", mine));
    }

    String textOfMine(String path) {
        return new String(
                git.answer("cat-file", "blob", "HEAD:" + prefix + path).output(), ISO_8859_1);
    }

    Differences ofMine() {
        return Differences.between(git, made, mine, FOLLOWED_BY_GIT);
    }

    Differences ofTemplate() {
        return Differences.between(git, made, next, SURELY_THE_SAME);
    }

    private Map<String, TemplateFile> files(String tree) {
        var files = new LinkedHashMap<String, TemplateFile>();
        TemplateFile.in(git, tree).forEach(file -> files.put(file.path(), file));
        return files;
    }
}

/** The paths that one tree has deleted from another, has moved (new ones by old ones), and has added or changed. */
record Differences(Set<String> deleted, Map<String, String> moved, Set<String> written) {

    static Differences between(Git git, String from, String to, int similarity) {
        var words = new ArrayDeque<>(git.paths(
                "diff-tree", "-r", "-z", "--no-relative", "--name-status", "-M" + similarity + "%", from, to));
        var differences = new Differences(new LinkedHashSet<>(), new LinkedHashMap<>(), new LinkedHashSet<>());
        while (!words.isEmpty()) differences.add(words.pop(), words);
        return differences;
    }

    private void add(String kind, ArrayDeque<String> paths) {
        var path = paths.pop();
        if (kind.startsWith("R")) {
            moved.put(path, paths.peek());
            written.add(paths.pop());
        } else if (kind.equals("D")) {
            deleted.add(path);
        } else {
            written.add(path);
        }
    }

    boolean hasFileAsFolderOf(String path) {
        return Paths.foldersOf(path).stream()
                .anyMatch(folder -> written.contains(folder.substring(0, folder.length() - 1)));
    }

    boolean hasFolder(String path) {
        return written.stream().anyMatch(file -> file.startsWith(path + "/"));
    }

    String pathOf(String old) {
        return moved.getOrDefault(old, old);
    }
}

/** Paths of files as git writes them. */
final class Paths {

    private static final Pattern SLASH = Pattern.compile("/");

    private Paths() {}

    /** Returns the folders that a file is in, each with a slash at its end. */
    static List<String> foldersOf(String path) {
        return SLASH.matcher(path)
                .results()
                .map(slash -> path.substring(0, slash.end()))
                .toList();
    }
}

/**
 * The two renderings, changed so that git merges less: without the files that the service has deleted, and with the
 * versions of actions and images that the service has. The later versions of these are set after the merge.
 */
record Preparation(
        Renderings renderings,
        Map<String, TemplateFile> made,
        Map<String, TemplateFile> next,
        Set<String> paths,
        Differences mine,
        Set<String> deleted,
        List<Raise> raises) {

    static final String REF = "refs/template/prepared";

    static Preparation of(Renderings renderings) {
        var preparation = new Preparation(
                renderings,
                renderings.filesMade(),
                renderings.filesNext(),
                renderings.pathsOfMine(),
                renderings.ofMine(),
                new LinkedHashSet<>(),
                new ArrayList<>());
        var template = renderings.ofTemplate();
        preparation.leaveOutWhatIsDeleted(template);
        preparation.takeVersionsOver(template);
        return preparation;
    }

    Prepared write(Version version) {
        var id = isChanged() ? commit(version) : renderings.next();
        return new Prepared(made, next, paths, mine, id, deleted, raises);
    }

    private boolean isChanged() {
        return !mine.deleted().isEmpty()
                || !raises.isEmpty()
                || !renderings.prefix().isEmpty();
    }

    private String commit(Version version) {
        var git = renderings.git();
        var prefix = renderings.prefix();
        Rendering.commit(git, REF, inFolder(prefix, made), "build(template): start");
        Rendering.commit(git, REF, inFolder(prefix, next), "build(template): update to " + version);
        return git.line("rev-parse", REF);
    }

    private static List<TemplateFile> inFolder(String prefix, Map<String, TemplateFile> files) {
        return files.values().stream()
                .map(file -> new TemplateFile(file.mode(), prefix + file.path(), file.content()))
                .toList();
    }

    private void leaveOutWhatIsDeleted(Differences template) {
        var folders = deletedFolders();
        var moved = Set.copyOf(template.moved().values());
        var gone = new LinkedHashSet<>(mine.deleted());
        mine.deleted().forEach(path -> gone.add(template.pathOf(path)));
        next.keySet().stream()
                .filter(path -> !made.containsKey(path) && !moved.contains(path))
                .filter(path -> folders.stream().anyMatch(path::startsWith))
                .forEach(gone::add);
        for (var path : gone) {
            var before = made.remove(path);
            var after = next.remove(path);
            if (after != null && (before == null || !after.isSame(before))) deleted.add(path);
        }
    }

    /** Returns the folders of which the service has kept nothing, each with a slash at its end. */
    private Set<String> deletedFolders() {
        var folders = new LinkedHashSet<String>();
        mine.deleted().forEach(path -> folders.addAll(Paths.foldersOf(path)));
        paths.forEach(path -> folders.removeAll(Set.copyOf(Paths.foldersOf(path))));
        mine.moved().keySet().forEach(path -> folders.removeAll(Set.copyOf(Paths.foldersOf(path))));
        return folders;
    }

    /** Only files that both have changed need it. */
    private void takeVersionsOver(Differences template) {
        for (var path : List.copyOf(made.keySet())) {
            var ofMine = mine.pathOf(path);
            var later = next.get(template.pathOf(path));
            if (later == null || !Pins.mayBeIn(path) || !mine.written().contains(ofMine)) continue;
            if (!later.isSame(made.get(path))) takeVersionsOver(path, ofMine, later.path());
        }
    }

    private void takeVersionsOver(String path, String ofMine, String ofNext) {
        var before = Pins.in(made.get(path).text());
        var after = Pins.in(next.get(ofNext).text());
        var current = Pins.in(renderings.textOfMine(ofMine));
        for (var name : before.names()) {
            var pins = Raise.of(name, before, current, after);
            if (pins.isEmpty()) continue;
            var raise = pins.get();
            made.computeIfPresent(path, (key, file) -> file.with(raise.name(), raise.current()));
            next.computeIfPresent(ofNext, (key, file) -> file.with(raise.name(), raise.current()));
            raises.add(raise.in(ofMine.equals(path) ? ofNext : ofMine));
        }
    }
}

/** A version in a file, before an update and after it. */
record Raise(String path, String name, String current, String later) {

    private static final Pattern VERSION = Pattern.compile("(?:.*#\\s*)?v?(\\d+(?:\\.\\d+)*)([^@#]*)(?:@sha256:.*)?");

    /** Returns nothing if the file has several versions of the name, or ones that cannot be compared. */
    static Optional<Raise> of(String name, Pins before, Pins current, Pins after) {
        var made = before.versionOf(name);
        var next = after.versionOf(name);
        if (made.isEmpty() || next.isEmpty()) return Optional.empty();
        // The service uses another name there, so that the template's version does not matter to it.
        if (!current.names().contains(name)) return Optional.of(new Raise("", name, made.get(), made.get()));
        return current.versionOf(name)
                .flatMap(mine -> later(made.get(), mine, next.get()).map(later -> new Raise("", name, mine, later)));
    }

    Raise in(String file) {
        return new Raise(file, name, current, later);
    }

    private static Optional<String> later(String made, String mine, String next) {
        if (mine.equals(made)) return Optional.of(next);
        if (next.equals(made) || next.equals(mine)) return Optional.of(mine);
        var ofMine = VERSION.matcher(mine);
        var ofNext = VERSION.matcher(next);
        if (!ofMine.matches() || !ofNext.matches() || !ofMine.group(2).equals(ofNext.group(2))) return Optional.empty();
        return Optional.of(Arrays.compare(numbers(ofMine.group(1)), numbers(ofNext.group(1))) < 0 ? next : mine);
    }

    private static int[] numbers(String version) {
        return Stream.of(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }
}

/** The versions in a text that both the template and its users raise, by what they are versions of. */
record Pins(Map<String, Set<String>> versions) {

    private static final Pattern FILES = Pattern.compile("(?:.*/)?Dockerfile[^/]*|.*\\.(?:ya?ml|json)");
    private static final Pattern ACTION =
            Pattern.compile("(\\buses:\\s*[\"']?)([^\\s\"'@]+@)([^\\s\"'#]+(?:[\"']?[ \\t]+#[ \\t]*v?\\d[\\d.]*)?)");
    private static final Pattern IMAGE = Pattern.compile(
            "((?m:^)FROM\\s+(?:--\\S+\\s+)*|\\bimage\"?:\\s*[\"']?)([^\\s\"'@]+?:)([^\\s\"'/:@]+(?:@sha256:\\w+)?)");

    static boolean mayBeIn(String path) {
        return FILES.matcher(path).matches();
    }

    static Pins in(String text) {
        var versions = new LinkedHashMap<String, Set<String>>();
        Stream.of(ACTION, IMAGE)
                .flatMap(form -> form.matcher(text).results())
                .forEach(pin -> versions.computeIfAbsent(pin.group(2), name -> new LinkedHashSet<>())
                        .add(pin.group(3)));
        return new Pins(versions);
    }

    static String set(String text, String name, String version) {
        var result = text;
        for (var form : List.of(ACTION, IMAGE)) {
            result = form.matcher(result)
                    .replaceAll(pin -> Matcher.quoteReplacement(
                            pin.group(2).equals(name) ? pin.group(1) + name + version : pin.group()));
        }
        return result;
    }

    Set<String> names() {
        return versions.keySet();
    }

    /** Returns the version if the text has only one of this name. */
    Optional<String> versionOf(String name) {
        return Optional.ofNullable(versions.get(name))
                .filter(found -> found.size() == 1)
                .map(found -> found.iterator().next());
    }
}

/** The two renderings as they are merged, the older one the parent of the commit {@code next}. */
record Prepared(
        Map<String, TemplateFile> made,
        Map<String, TemplateFile> files,
        Set<String> paths,
        Differences mine,
        String next,
        Set<String> deleted,
        List<Raise> raises) {

    /** The paths that are in the later one, added or changed. */
    List<String> changed() {
        return files.keySet().stream()
                .filter(path -> !made.containsKey(path) || !files.get(path).isSame(made.get(path)))
                .toList();
    }

    List<String> added() {
        return files.keySet().stream().filter(path -> !made.containsKey(path)).toList();
    }
}

/** A merge into the files of a service, and what git leaves to be decided. */
record Merge(Git git, Prepared prepared, Version version) {

    /** Returns what is left to be resolved. */
    List<Conflict> apply() {
        refuseWhatIsInTheWay();
        var pick = pick();
        var conflicts = pick.failed() ? Conflict.in(git) : List.<Conflict>of();
        if (pick.failed() && conflicts.isEmpty()) throw Refusal.ofState("Nothing was changed: " + pick.problem());
        conflicts.forEach(this::resolve);
        var left = conflicts.isEmpty() ? conflicts : Conflict.in(git);
        var paths = left.stream().map(Conflict::path).collect(Collectors.toSet());
        prepared.raises().forEach(raise -> raise(raise, paths));
        if (!conflicts.isEmpty() && left.isEmpty()) describe();
        return left;
    }

    /** The files that the template has changed, and the service has deleted. */
    Set<String> deleted() {
        return prepared.deleted();
    }

    /** Picks a commit whose parent is the older rendering, which is a merge with that as its base. */
    private Git.Answer pick() {
        var command = new ArrayList<>(List.of("-c", "merge.directoryRenames=false", "cherry-pick", "--no-commit"));
        // If both sides have added a file, git may treat another file as a renamed copy of it and lose that one. Before
        // version 2.50, only this strategy switches the guessing of renames off.
        if (prepared.added().stream().anyMatch(this::isCommitted)) {
            command.addAll(List.of("--strategy=recursive", "-Xno-renames"));
        }
        command.add(prepared.next());
        return git.answer(command.toArray(String[]::new));
    }

    private void resolve(Conflict conflict) {
        if (conflict.isDeletedByMe()) {
            git.line("--literal-pathspecs", "rm", "-q", "--", conflict.path());
            prepared.deleted().add(conflict.path());
        } else if (conflict.isEditedByBoth()) {
            conflict.merged(git).ifPresent(text -> conflict.resolve(git, text));
        }
    }

    private void raise(Raise raise, Set<String> conflicts) {
        var file = git.directory().resolve(raise.path());
        if (raise.current().equals(raise.later()) || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) return;
        var text = new String(Folder.read(file), ISO_8859_1);
        Folder.write(file, Pins.set(text, raise.name(), raise.later()).getBytes(ISO_8859_1));
        if (!conflicts.contains(raise.path())) git.line("--literal-pathspecs", "add", "--", raise.path());
    }

    /** Without the list of conflicts that git has put there. */
    private void describe() {
        var message = git.directory().resolve(git.line("rev-parse", "--git-path", "MERGE_MSG"));
        Folder.write(message, ("build(template): update to " + version + "\n").getBytes(UTF_8));
    }

    private void refuseWhatIsInTheWay() {
        var ignored = prepared.changed().stream().filter(this::isInTheWay).toList();
        if (!ignored.isEmpty()) {
            throw Refusal.ofState(
                    "Move these ignored files away first, since the template has files of the same names: " + ignored);
        }
        var mine = prepared.mine();
        var blocked = prepared.added().stream()
                .filter(path -> mine.hasFolder(path) || mine.hasFileAsFolderOf(path))
                .toList();
        // Git would keep both, one of them under a name that git reset forgets.
        if (!blocked.isEmpty()) {
            throw Refusal.ofState(
                    "Rename your folder or file first that is in the place of these files of the template: " + blocked);
        }
    }

    /** Git would overwrite what it ignores without a word. */
    private boolean isInTheWay(String path) {
        var existing = existing(path);
        var isParent =
                !existing.equals(path) && Files.isDirectory(git.directory().resolve(existing));
        return !isParent && !isCommitted(existing);
    }

    /** Returns the path, or the closest of its folders that is there. */
    private String existing(String path) {
        var file = git.directory().resolve(path);
        while (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) file = file.getParent();
        return git.directory().relativize(file).toString().replace('\\', '/');
    }

    private boolean isCommitted(String path) {
        return prepared.paths().contains(path)
                || prepared.paths().stream().anyMatch(file -> file.startsWith(path + "/"));
    }
}

/** A file that git could not merge: the ids of its contents by their stages 1, base, 2, ours, and 3, theirs. */
record Conflict(String path, Map<Integer, String> modes, Map<Integer, String> ids) {

    private static final Pattern ENTRY = Pattern.compile("(\\d+) (\\w+) (\\d)\\t(.+)", Pattern.DOTALL);
    private static final Pattern PLAIN = Pattern.compile("[\\w./@+-]+");

    static List<Conflict> in(Git git) {
        var conflicts = new LinkedHashMap<String, Conflict>();
        for (var line : git.paths("ls-files", "--unmerged", "-z")) {
            var entry = ENTRY.matcher(line);
            if (!entry.matches()) continue;
            var conflict = conflicts.computeIfAbsent(
                    entry.group(4), path -> new Conflict(path, new LinkedHashMap<>(), new LinkedHashMap<>()));
            conflict.modes().put(Integer.valueOf(entry.group(3)), entry.group(1));
            conflict.ids().put(Integer.valueOf(entry.group(3)), entry.group(2));
        }
        return List.copyOf(conflicts.values());
    }

    boolean isDeletedByMe() {
        return ids.keySet().equals(Set.of(1, 3));
    }

    boolean isEditedByBoth() {
        return ids.size() == 3;
    }

    /** Returns the merged text if only lines next to each other were changed by both. */
    Optional<String> merged(Git git) {
        var texts = IntStream.rangeClosed(1, 3)
                .mapToObj(stage -> git.answer("cat-file", "blob", ids.get(stage)))
                .map(answer -> new String(answer.output(), ISO_8859_1))
                .toList();
        if (modes.containsValue("120000") || texts.stream().anyMatch(text -> text.indexOf('\0') >= 0)) {
            return Optional.empty();
        }
        return new LineMerge(path).of(texts.get(0), texts.get(1), texts.get(2));
    }

    void resolve(Git git, String text) {
        var id = git.answer(text.getBytes(ISO_8859_1), "hash-object", "-w", "--stdin")
                .orRefuse("Cannot write " + path)
                .text()
                .strip();
        var mode = modes.get(2).equals(modes.get(1)) ? modes.get(3) : modes.get(2);
        git.line("update-index", "--cacheinfo", mode + "," + id + "," + git.prefix() + path);
        git.line("checkout-index", "-f", "-q", "--", path);
    }

    String text() {
        var name = PLAIN.matcher(path).matches() ? path : "'" + path.replace("'", "'\\''") + "'";
        return "  " + path + "\n    " + advice().replace("FILE", name);
    }

    private String advice() {
        var sides = "yours: git checkout --ours -- FILE && git add FILE"
                + " · the template's: git checkout --theirs -- FILE && git add FILE";
        if (isEditedByBoth()) return "both edited · edit it, then: git add FILE · " + sides;
        if (ids.keySet().equals(Set.of(2, 3))) return "both added · edit it, then: git add FILE · " + sides;
        if (ids.keySet().equals(Set.of(1, 2))) {
            return "deleted by the template, changed by you · delete: git rm FILE · keep: git add FILE";
        }
        if (ids.containsKey(1)) return "moved by both · this is its old name: git rm FILE";
        return (ids.containsKey(2) ? "moved by you" : "moved by the template")
                + " · keep: git add FILE · delete: git rm FILE";
    }
}

/** A merge by lines that accepts changes of neighbouring lines, which git takes for conflicts. */
record LineMerge(String path) {

    private static final Pattern LISTS = Pattern.compile("(?:.*/)?(?:\\.[a-z]+ignore|.*\\.md)");
    private static final int LARGEST = 4_000_000;

    Optional<String> of(String base, String mine, String theirs) {
        var lines = lines(base);
        var ofMine = new ArrayDeque<Hunk>();
        var ofTheirs = new ArrayDeque<Hunk>();
        if (!compare(lines, lines(mine), ofMine) || !compare(lines, lines(theirs), ofTheirs)) return Optional.empty();
        var merged = new StringBuilder();
        var position = 0;
        while (!ofMine.isEmpty() || !ofTheirs.isEmpty()) {
            var hunk = next(ofMine, ofTheirs);
            if (hunk.isEmpty()) return Optional.empty();
            lines.subList(position, hunk.get().start()).forEach(line -> append(merged, line));
            hunk.get().lines().forEach(line -> append(merged, line));
            position = hunk.get().end();
        }
        lines.subList(position, lines.size()).forEach(line -> append(merged, line));
        return Optional.of(merged.toString());
    }

    /** The last line of a file may lack its end. */
    private static void append(StringBuilder text, String line) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') text.append('\n');
        text.append(line);
    }

    private Optional<Hunk> next(ArrayDeque<Hunk> ofMine, ArrayDeque<Hunk> ofTheirs) {
        var mine = ofMine.peek();
        var theirs = ofTheirs.peek();
        if (theirs == null || mine != null && mine.isBefore(theirs)) return Optional.of(ofMine.pop());
        if (mine == null || theirs.isBefore(mine)) return Optional.of(ofTheirs.pop());
        if (mine.equals(theirs)) {
            ofMine.pop();
            return Optional.of(ofTheirs.pop());
        }
        var both = mine.isInsertion() && theirs.isInsertion() && mayFollow(mine.lines(), theirs.lines());
        return both ? Optional.of(ofMine.pop()) : Optional.empty();
    }

    /** In lists and pages what both have added may follow each other, and in POMs whole elements may. */
    private boolean mayFollow(List<String> mine, List<String> theirs) {
        if (LISTS.matcher(path).matches()) return true;
        return path.endsWith(Pom.NAME) && Pom.areElements(mine) && Pom.areElements(theirs);
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("(?<=\n)"));
    }

    /** Adds the hunks that differ, and returns whether the texts are small enough to be compared. */
    private static boolean compare(List<String> from, List<String> to, ArrayDeque<Hunk> hunks) {
        if ((long) from.size() * to.size() > LARGEST) return false;
        var common = common(from, to);
        var line = 0;
        var other = 0;
        while (line < from.size() || other < to.size()) {
            var start = line;
            var otherStart = other;
            while (line < from.size() || other < to.size()) {
                if (line < from.size() && other < to.size() && from.get(line).equals(to.get(other))) break;
                var skips =
                        other == to.size() || line < from.size() && common[line + 1][other] >= common[line][other + 1];
                if (skips) {
                    line++;
                } else {
                    other++;
                }
            }
            if (line > start || other > otherStart) hunks.add(new Hunk(start, line, to.subList(otherStart, other)));
            while (line < from.size() && other < to.size() && from.get(line).equals(to.get(other))) {
                line++;
                other++;
            }
        }
        return true;
    }

    /** Returns how many lines the rests of two texts have in common, in their order. */
    private static int[][] common(List<String> from, List<String> to) {
        var common = new int[from.size() + 1][to.size() + 1];
        for (var line = from.size() - 1; line >= 0; line--) {
            for (var other = to.size() - 1; other >= 0; other--) {
                common[line][other] = from.get(line).equals(to.get(other))
                        ? common[line + 1][other + 1] + 1
                        : Math.max(common[line + 1][other], common[line][other + 1]);
            }
        }
        return common;
    }

    /** Lines in the place of those from {@code start} to {@code end}. */
    record Hunk(int start, int end, List<String> lines) {

        boolean isInsertion() {
            return start == end;
        }

        boolean isBefore(Hunk other) {
            return end <= other.start && !(isInsertion() && other.isInsertion() && start == other.start);
        }
    }
}

/** A tree of the template in one repository, to be committed to another as the files of a service. */
record Rendering(Git source, String tree, Git target, String ref, Map<String, String> values) {

    static final String REF = "refs/template/rendered";

    private static final String TOOL = "tools/ServiceTemplate.java";

    /** Only for the template and its copies, not for services. */
    private static final Set<String> OF_TEMPLATE =
            Set.of(TOOL, "tools/NewResource.java", "tools/service-template", ".github/workflows/setup.yaml");

    static Rendering asked(List<String> arguments) {
        if (arguments.size() < 5) throw Refusal.ofCommand("Usage: render SOURCE TREE TARGET REF NAME=VALUE...");
        var source = new Git(Path.of(arguments.get(0)));
        var target = new Git(Path.of(arguments.get(2)));
        var values = Origin.valuesIn(arguments.stream().skip(4));
        return new Rendering(source, arguments.get(1), target, arguments.get(3), values);
    }

    static Rendering of(Git source, String tree, Git target, Origin origin) {
        return new Rendering(source, tree, target, REF, origin.values());
    }

    /** The version of the library that the service has: it may be ahead of the template's, and is never set back. */
    Rendering with(Optional<Version> library) {
        var all = new LinkedHashMap<>(values);
        library.ifPresent(version -> all.put("library", version.toString()));
        return new Rendering(source, tree, target, ref, all);
    }

    /** Commits what the renderer makes that is of the same version as the template. */
    void commit() {
        var template = TemplateFile.in(source, tree);
        var tool = file(TOOL, template);
        if (Arrays.equals(tool.content(), Folder.read(ServiceTemplate.home().resolve(TOOL)))) {
            write(template);
        } else {
            run(tool);
        }
    }

    /** Commits what this renderer makes. */
    void write() {
        write(TemplateFile.in(source, tree));
    }

    private void write(List<TemplateFile> template) {
        var origin = Origin.of(values);
        var library = Optional.ofNullable(values.get("library")).flatMap(Version::of);
        var alias = Origin.aliasOf(file(Origin.NAME, template));
        var files = Parts.in(template).choose(origin.choices(), template).stream()
                .filter(file -> !OF_TEMPLATE.contains(file.path()))
                .map(file -> file.renamed(alias, origin.alias()))
                .map(file ->
                        file.path().equals(Pom.NAME) ? file.with(Pom.of(file).standingAlone(library)) : file)
                .map(file -> file.path().equals(Origin.NAME) ? file.with(origin.text()) : file)
                .toList();
        commit(target, ref, files, "build(template): update to " + origin.version());
    }

    /** Commits files after the last commit of a ref, if it has one. */
    static void commit(Git target, String ref, List<TemplateFile> files, String message) {
        target.answer(commands(target, ref, files, message), "fast-import", "--quiet", "--done")
                .orRefuse("Cannot write the service");
    }

    private TemplateFile file(String path, List<TemplateFile> template) {
        return template.stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow(() -> Refusal.ofState("Missing template in " + tree + "."));
    }

    private static byte[] commands(Git target, String ref, List<TemplateFile> files, String message) {
        var commands = new ByteArrayOutputStream();
        commands.writeBytes(("commit " + ref + "\ncommitter Template <template@invalid> 0 +0000\n").getBytes(UTF_8));
        TemplateFile.data(commands, (message + "\n").getBytes(UTF_8));
        if (target.find("rev-parse", "--verify", "--quiet", ref).isPresent()) {
            commands.writeBytes(("from " + ref + "^0\n").getBytes(UTF_8));
        }
        commands.writeBytes("deleteall\n".getBytes(UTF_8));
        files.forEach(file -> file.add(commands));
        commands.writeBytes("done\n".getBytes(UTF_8));
        return commands.toByteArray();
    }

    private void run(TemplateFile tool) {
        try (var folder = Folder.temporary()) {
            var file = Files.write(folder.path().resolve("ServiceTemplate.java"), tool.content());
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var places = List.of(
                    source.directory().toString(), tree, target.directory().toString(), ref);
            var command = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", file.toString(), "render"));
            command.addAll(places);
            values.forEach((name, value) -> command.add(name + "=" + value));
            var process = new ProcessBuilder(command).inheritIO().start();
            if (process.onExit().join().exitValue() != 0) throw Refusal.ofState("The renderer of " + tree + " failed.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

/**
 * The parts of the template that a service is made without, those that it is made with in addition, and the aliases of the
 * services that it calls.
 */
record Choices(Set<String> without, Set<String> with, Set<String> calls) {

    static final String USAGE = "[--without PART]... [--events] [--rpc] [--calls ALIAS]...";

    /** The part that has what is needed to call each of the other services. */
    static final String CALLS = "calls";

    private static final Set<String> FLAGS = Set.of("--events", "--rpc");

    /** Nothing is chosen yet: {@link #take} adds what the arguments of a command say. */
    static Choices none() {
        return new Choices(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    }

    static Choices in(Map<String, String> values) {
        var choices = new Choices(names(values, "without"), names(values, "with"), names(values, CALLS));
        choices.calls.forEach(Alias::chosen);
        return choices;
    }

    private static Set<String> names(Map<String, String> values, String key) {
        return Stream.of(values.getOrDefault(key, "").split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Adds a choice if the argument is one, whose value is the next argument; returns whether it was. */
    boolean take(String argument, ArrayDeque<String> rest) {
        if (FLAGS.contains(argument)) {
            with.add(argument.substring(2));
        } else if (argument.equals("--without") && !rest.isEmpty()) {
            without.add(rest.pop());
        } else if (argument.equals("--calls") && !rest.isEmpty()) {
            calls.add(Alias.chosen(rest.pop()).name());
        } else {
            return false;
        }
        return true;
    }

    Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        if (!without.isEmpty()) values.put("without", String.join(",", without));
        if (!with.isEmpty()) values.put("with", String.join(",", with));
        if (!calls.isEmpty()) values.put(CALLS, String.join(",", calls));
        return values;
    }

    /** Returns the names of the parts that are added. */
    Set<String> added() {
        var added = new TreeSet<>(with);
        if (!calls.isEmpty()) added.add(CALLS);
        return added;
    }

    void refuseCallsTo(Alias alias) {
        if (calls.contains(alias.name())) {
            throw Refusal.ofCommand("Invalid alias \"" + alias.name() + "\": a service does not call itself.");
        }
    }
}

/**
 * The parts of the template that a service may be made without, and those that it may have in addition. Each of the first
 * has a folder {@value #WITHOUT}, whose files then take the place of the template's, and blocks in other files, which are
 * then left out. Each of the others has a folder {@value #WITH}, whose files are then added, and comments in other files,
 * which then are text. Files and comments that name the called service are there once for each service that is called.
 */
record Parts(Set<String> names, Set<String> more) {

    private static final String WITHOUT = "without/";
    private static final String WITH = "with/";
    private static final Alias CALLED = new Alias("calledservice");
    private static final Pattern FILE = Pattern.compile("(" + WITHOUT + "|" + WITH + ")([a-z]+)/(.+)");
    private static final Pattern BLOCK = Pattern.compile(
            "(?ms)^[ \\t]*(?:#|<!--) with ([a-z]+)(?: -->)?\\n(.*?)^[ \\t]*(?:#|<!--) end of \\1(?: -->)?\\n");
    private static final String ONLY = " only (with|without) ([a-z]+(?: or [a-z]+)*)\\n(.*?)^[ \\t]*";
    private static final Pattern COMMENT = Pattern.compile("(?ms)^[ \\t]*<!--" + ONLY + "end of \\2 -->\\n");
    private static final Pattern COMMENTS = Pattern.compile("(?ms)^[ \\t]*#" + ONLY + "# end of \\2\\n");
    private static final Pattern HASH = Pattern.compile("(?m)^([ \\t]*)# ?");

    static Parts in(Git git, String tree) {
        return in(TemplateFile.in(git, tree));
    }

    static Parts in(List<TemplateFile> template) {
        return new Parts(names(WITHOUT, template), names(WITH, template));
    }

    private static Set<String> names(String folder, List<TemplateFile> template) {
        return template.stream()
                .map(file -> FILE.matcher(file.path()))
                .filter(file -> file.matches() && file.group(1).equals(folder))
                .map(file -> file.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    void refuseUnknown(Choices choices) {
        refuseUnknown(choices.without(), names, "without");
        refuseUnknown(choices.added(), more, "with");
    }

    private static void refuseUnknown(Set<String> chosen, Set<String> known, String how) {
        chosen.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw Refusal.ofCommand("Unknown part \"" + name + "\": a service of this version can be made " + how + " "
                    + (known.isEmpty() ? "nothing" : String.join(", ", known)) + ".");
        });
    }

    /** Returns the files of a service. */
    List<TemplateFile> choose(Choices choices, List<TemplateFile> template) {
        refuseUnknown(choices);
        var files = new LinkedHashMap<String, TemplateFile>();
        template.stream()
                .filter(file -> !file.path().startsWith(WITHOUT) && !file.path().startsWith(WITH))
                .forEach(file -> files.put(file.path(), file));
        filesOf(WITHOUT, choices.without(), template).forEach(file -> files.put(file.path(), file));
        filesOf(WITH, choices.added(), template)
                .flatMap(file -> forEachCalled(choices, file))
                .forEach(file -> files.put(file.path(), file));
        return files.values().stream().map(file -> file.with(choices)).toList();
    }

    private static Stream<TemplateFile> filesOf(String folder, Set<String> parts, List<TemplateFile> template) {
        return template.stream().flatMap(file -> {
            var part = FILE.matcher(file.path());
            var isChosen = part.matches() && part.group(1).equals(folder) && parts.contains(part.group(2));
            return isChosen ? Stream.of(file.at(part.group(3))) : Stream.empty();
        });
    }

    private static Stream<TemplateFile> forEachCalled(Choices choices, TemplateFile file) {
        if (!CALLED.isIn(file.path())) return Stream.of(file);
        return choices.calls().stream().map(called -> file.renamed(CALLED, new Alias(called)));
    }

    private static String forEachCalled(Choices choices, String text) {
        if (!CALLED.isIn(text)) return text;
        return choices.calls().stream()
                .map(called -> new Alias(called).insteadOf(CALLED, text))
                .collect(Collectors.joining());
    }

    /** Returns a text with the blocks of the chosen parts only, and without the lines that mark them. Blocks may be nested. */
    static String choose(Choices choices, String text) {
        var left = BLOCK.matcher(text)
                .replaceAll(block ->
                        choices.without().contains(block.group(1)) ? "" : Matcher.quoteReplacement(block.group(2)));
        var chosen = COMMENTS.matcher(COMMENT.matcher(left).replaceAll(block -> only(choices, block, block.group(3))))
                .replaceAll(block ->
                        only(choices, block, HASH.matcher(block.group(3)).replaceAll("$1")));
        return chosen.equals(text) ? text : choose(choices, chosen);
    }

    private static String only(Choices choices, MatchResult block, String text) {
        var parts = block.group(1).equals("with") ? choices.added() : choices.without();
        var isChosen = Stream.of(block.group(2).split(" or ")).anyMatch(parts::contains);
        return isChosen ? Matcher.quoteReplacement(forEachCalled(choices, text)) : "";
    }
}

/** The origin of a service, as its {@value #NAME} records it; the template's own is without a version. */
record Origin(Alias alias, Version version, String source, Optional<String> commit, Choices choices) {

    static final String NAME = ".template.properties";

    static Origin of(Path service) {
        var values = valuesOf(service);
        if (!values.containsKey("version")) {
            throw Refusal.ofState(
                    "This is the template, not a service: run tools/service-template rename ALIAS first.");
        }
        return of(values);
    }

    static Origin of(Map<String, String> values) {
        if (!values.keySet().containsAll(Set.of("alias", "version", "source"))) {
            throw Refusal.ofState("Missing alias, version or source in " + NAME + ".");
        }
        var version = Version.of(values.get("version"))
                .orElseThrow(() -> Refusal.ofState("Invalid version in " + NAME + ": use one such as 1.2.3."));
        var commit = Optional.ofNullable(values.get("commit"));
        return new Origin(new Alias(values.get("alias")), version, values.get("source"), commit, Choices.in(values));
    }

    static Alias aliasOf(TemplateFile file) {
        return new Alias(valuesIn(file.lines()).get("alias"));
    }

    static Map<String, String> valuesOf(Path folder) {
        var file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            throw Refusal.ofState("This is not a service of the template: " + NAME + " is missing.");
        }
        return valuesIn(new String(Folder.read(file), UTF_8).lines());
    }

    static Map<String, String> valuesIn(Stream<String> lines) {
        return lines.filter(line -> !line.startsWith("#") && line.contains("="))
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0].strip(), pair -> pair[1].strip(), (first, last) -> last));
    }

    Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        values.put("alias", alias.name());
        values.put("version", version.toString());
        values.put("source", source);
        commit.ifPresent(id -> values.put("commit", id));
        values.putAll(choices.values());
        return values;
    }

    String text() {
        return values().entrySet().stream()
                .map(value -> value.getKey() + "=" + value.getValue() + "\n")
                .collect(Collectors.joining(
                        "", "# The template of this service; ./update-template reads and writes this file.\n", ""));
    }
}

/** The one word that names a service in packages, classes, its database and its repository. */
record Alias(String name) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]{1,29}");

    private static final Pattern REPOSITORY = Pattern.compile("codeforlife-(.+)-backend");

    /**
     * What would clash with databases, classes and folders: of PostgreSQL, the template, Java, Maven, Spring and
     * Windows.
     */
    private static final Set<String> NAMES = Set.of(("postgres codeforlife education local test java javax jakarta"
                    + " maven apache org com net target spring springframework boot hibernate con prn aux nul")
            .split(" "));

    /** Settings and workflows name the service without quotes: what YAML reads as something else than text. */
    private static final Set<String> YAML = Set.of("yes no on off".split(" "));

    private static final Pattern PATTERNS = Pattern.compile("(com|lpt)[0-9]|.*template.*");

    Alias {
        if (!FORM.matcher(name).matches()) {
            throw Refusal.ofCommand(
                    "Invalid alias \"" + name + "\": use 2 to 30 small letters and digits, a letter first.");
        }
    }

    static Alias chosen(String name) {
        var alias = new Alias(name);
        if (SourceVersion.isKeyword(name)) {
            throw Refusal.ofCommand("Invalid alias \"" + name + "\": it is a keyword of Java.");
        }
        if (YAML.contains(name)) {
            throw Refusal.ofCommand("Invalid alias \"" + name + "\": YAML reads it as true or false.");
        }
        if (NAMES.contains(name) || PATTERNS.matcher(name).matches()) {
            throw Refusal.ofCommand("Invalid alias \"" + name + "\": it is reserved.");
        }
        return alias;
    }

    /** Accepts the name of a service's repository, too. */
    static Alias ofRepository(String name) {
        var repository = REPOSITORY.matcher(name);
        return chosen(repository.matches() ? repository.group(1) : name);
    }

    String repository() {
        return "codeforlife-" + name + "-backend";
    }

    boolean isIn(String text) {
        return Stream.of(name, capitalized(), upperCase()).anyMatch(text::contains);
    }

    /** The text with this alias in the place of another. */
    String insteadOf(Alias other, String text) {
        return text.replace(other.name, name)
                .replace(other.capitalized(), capitalized())
                .replace(other.upperCase(), upperCase());
    }

    /** Returns the alias as it is in environment variables. */
    private String upperCase() {
        return name.toUpperCase(Locale.ROOT);
    }

    private String capitalized() {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}

/** A released version, tagged as {@code v1.2.3}. */
record Version(int major, int minor, int patch) implements Comparable<Version> {

    static final Version NONE = new Version(0, 0, 0);

    private static final Pattern FORM = Pattern.compile("v?(\\d{1,9})\\.(\\d{1,9})\\.(\\d{1,9})");

    static Optional<Version> of(String text) {
        return FORM.matcher(text)
                .results()
                .filter(form -> form.group().equals(text))
                .map(form -> new Version(number(form.group(1)), number(form.group(2)), number(form.group(3))))
                .findFirst();
    }

    String tag() {
        return "v" + this;
    }

    @Override
    public int compareTo(Version other) {
        return Comparator.comparingInt(Version::major)
                .thenComparingInt(Version::minor)
                .thenComparingInt(Version::patch)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}

/** The POM of the template or of a service. */
record Pom(String xml) {

    static final String NAME = "pom.xml";

    private static final Pattern HIDDEN = Pattern.compile("(?s)<!--.*?-->|<!\\[CDATA\\[.*?]]>|<\\?.*?\\?>");
    private static final Pattern PARENT = Pattern.compile("(?s)<parent>.*?</parent>");
    private static final Pattern LIBRARY = Pattern.compile("<artifactId>\\s*codeforlife-parent\\s*</artifactId>");
    private static final Pattern VERSION = Pattern.compile("(?<=<version>)[^<]+");
    private static final Pattern RELATIVE_PATH = Pattern.compile("\\R\\s*<relativePath>[^<]*</relativePath>");
    private static final Pattern ARTIFACT = Pattern.compile("(?s)(?<=</parent>)(\\s*)<artifactId>[^<]+</artifactId>");

    static Pom of(Path folder) {
        return new Pom(new String(Folder.read(folder.resolve(NAME)), UTF_8));
    }

    static Pom of(TemplateFile file) {
        return new Pom(new String(file.content(), UTF_8));
    }

    Version parentVersion() {
        return libraryVersion()
                .orElseThrow(() -> Refusal.ofState("The template's POM does not have a parent such as 1.2.3."));
    }

    /** Returns the version of the parent, if that is the library's. */
    Optional<Version> libraryVersion() {
        return version().flatMap(found -> Version.of(found.group().strip()));
    }

    /** The template's POM as that of a service, with at least the given version of the library. */
    String standingAlone(Optional<Version> library) {
        var version = Stream.concat(Stream.of(parentVersion()), library.stream())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        var place = version().orElseThrow();
        var inherited = xml.substring(0, place.start()) + version + xml.substring(place.end());
        var alone = RELATIVE_PATH.matcher(inherited).replaceFirst("");
        return ARTIFACT.matcher(alone).replaceFirst("$0$1<version>0.0.0</version>");
    }

    /** Returns whether lines are whole elements or comments. */
    static boolean areElements(List<String> lines) {
        var content = String.join("", lines).strip();
        if (!content.startsWith("<") || !content.endsWith(">")) return false;
        try {
            var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            var text = "<lines>" + content + "</lines>";
            builder.parse(new ByteArrayInputStream(text.getBytes(ISO_8859_1)));
            return true;
        } catch (ParserConfigurationException | SAXException | IOException e) {
            return false;
        }
    }

    /** Returns the place of the library's version. */
    private Optional<MatchResult> version() {
        var visible = HIDDEN.matcher(xml)
                .replaceAll(hidden -> " ".repeat(hidden.group().length()));
        return PARENT.matcher(visible)
                .results()
                .filter(parent -> LIBRARY.matcher(parent.group()).find())
                .findFirst()
                .flatMap(parent -> {
                    var version = VERSION.matcher(visible).region(parent.start(), parent.end());
                    return version.find() ? Optional.of(version.toMatchResult()) : Optional.empty();
                });
    }
}

/** A file of the template or of a service as git keeps it: its mode is such as {@code 100755}. */
record TemplateFile(String mode, String path, byte[] content) {

    private static final Pattern ENTRY = Pattern.compile("(\\d+) blob (\\w+)\\t(.+)", Pattern.DOTALL);

    static List<TemplateFile> in(Git git, String tree) {
        var entries = git.paths("ls-tree", "-r", "-z", "--full-tree", tree).stream()
                .map(ENTRY::matcher)
                .filter(entry -> entry.matches())
                .toList();
        var ids = entries.stream().map(entry -> entry.group(2) + "\n").collect(Collectors.joining());
        var contents = ByteBuffer.wrap(
                git.answer(ids.getBytes(UTF_8), "cat-file", "--batch").output());
        return entries.stream()
                .map(entry -> new TemplateFile(entry.group(1), entry.group(3), next(contents)))
                .toList();
    }

    /** Each content has a line before it that ends with its length, and a line feed after it. */
    private static byte[] next(ByteBuffer contents) {
        var head = new StringBuilder();
        for (var letter = contents.get(); letter != '\n'; letter = contents.get()) head.append((char) letter);
        var content = new byte[Integer.parseInt(head.substring(head.lastIndexOf(" ") + 1))];
        contents.get(content).get();
        return content;
    }

    static void data(ByteArrayOutputStream commands, byte[] data) {
        commands.writeBytes(("data " + data.length + "\n").getBytes(UTF_8));
        commands.writeBytes(data);
        commands.write('\n');
    }

    void add(ByteArrayOutputStream commands) {
        commands.writeBytes(("M " + mode + " inline " + path + "\n").getBytes(UTF_8));
        data(commands, content);
    }

    Stream<String> lines() {
        return new String(content, UTF_8).lines();
    }

    boolean isSame(TemplateFile other) {
        return mode.equals(other.mode) && Arrays.equals(content, other.content);
    }

    // In this encoding every byte is a letter, so that all others stay what they are.
    String text() {
        return new String(content, ISO_8859_1);
    }

    TemplateFile with(String name, String version) {
        return new TemplateFile(mode, path, Pins.set(text(), name, version).getBytes(ISO_8859_1));
    }

    /** Binary files keep their content. */
    TemplateFile renamed(Alias from, Alias to) {
        var text = text();
        var renamed = text.indexOf('\0') < 0 ? to.insteadOf(from, text).getBytes(ISO_8859_1) : content;
        return new TemplateFile(mode, to.insteadOf(from, path), renamed);
    }

    TemplateFile with(String text) {
        return new TemplateFile(mode, path, text.getBytes(UTF_8));
    }

    TemplateFile at(String other) {
        return new TemplateFile(mode, other, content);
    }

    /** With the blocks of those parts only that a service is made with. */
    TemplateFile with(Choices choices) {
        var text = text();
        var left = Parts.choose(choices, text);
        return left.equals(text) ? this : new TemplateFile(mode, path, left.getBytes(ISO_8859_1));
    }
}

/** This machine's git, in a directory. */
record Git(Path directory) {

    /** Set by a git that runs a hook, for instance; they would have ours work elsewhere. */
    private static final Set<String> FOREIGN = Set.of(
            "GIT_DIR",
            "GIT_WORK_TREE",
            "GIT_INDEX_FILE",
            "GIT_PREFIX",
            "GIT_OBJECT_DIRECTORY",
            "GIT_ALTERNATE_OBJECT_DIRECTORIES",
            "GIT_COMMON_DIR",
            "GIT_NAMESPACE");

    /** The hooks of the user are for the user's own work, not for the steps of this program. */
    private static final List<String> COMMAND = List.of("git", "-c", "core.hooksPath=/dev/null");

    void refuseWithoutIdentity() {
        var identity = find("-c", "user.useConfigOnly=true", "var", "GIT_COMMITTER_IDENT");
        if (identity.isEmpty()) {
            throw Refusal.ofState(
                    "Git does not know your name: git config --global user.name NAME, and user.email ADDRESS");
        }
    }

    void refuseUnlessRoot() {
        if (!prefix().isEmpty()) {
            throw Refusal.ofState(directory + " is not the root of a git repository: run the command there.");
        }
        refuseUnusable();
    }

    void refuseUnusable() {
        prefix();
        if (find("rev-parse", "--verify", "--quiet", "HEAD").isEmpty()) {
            throw Refusal.ofState("This repository does not have a commit: commit the service first.");
        }
    }

    /** Returns the path of this directory in its repository, with a slash at its end unless it is the root. */
    String prefix() {
        return answer("rev-parse", "--show-prefix")
                .orRefuse("Git cannot use " + directory)
                .text()
                .strip();
    }

    void refuseDetachedHead() {
        if (find("symbolic-ref", "--quiet", "HEAD").isEmpty()) {
            throw Refusal.ofState("HEAD is detached: git switch to a branch first.");
        }
    }

    void refuseConflicts() {
        if (!Conflict.in(this).isEmpty()) {
            throw Refusal.ofState("There are conflicts: resolve and commit them first, or git reset --hard.");
        }
    }

    void refuseChanges() {
        if (!line("status", "--porcelain", "--untracked-files=normal").isEmpty()) {
            throw Refusal.ofState("There are uncommitted changes: commit or stash them first (git status).");
        }
    }

    String line(String... arguments) {
        return answer(arguments)
                .orRefuse("git " + arguments[0] + " failed")
                .text()
                .strip();
    }

    Optional<String> find(String... arguments) {
        var answer = answer(arguments);
        return answer.failed() ? Optional.empty() : Optional.of(answer.text().strip());
    }

    List<String> paths(String... arguments) {
        var text = answer(arguments).orRefuse("git " + arguments[0] + " failed").text();
        return Stream.of(text.split("\0")).filter(path -> !path.isEmpty()).toList();
    }

    Answer answer(String... arguments) {
        return answer(new byte[0], arguments);
    }

    Answer answer(byte[] input, String... arguments) {
        var process = start(arguments);
        // Each in a thread of its own: a pool may have but one, and each waits for git.
        var errors = CompletableFuture.supplyAsync(() -> readAll(process.getErrorStream()), Git::inThread);
        inThread(() -> write(input, process.getOutputStream()));
        var output = readAll(process.getInputStream());
        return new Answer(process.onExit().join().exitValue(), output, new String(errors.join(), UTF_8));
    }

    private static void inThread(Runnable work) {
        new Thread(work).start();
    }

    private Process start(String... arguments) {
        var command = new ProcessBuilder(new ArrayList<>(COMMAND)).directory(directory.toFile());
        command.command().addAll(List.of(arguments));
        command.environment().keySet().removeAll(FOREIGN);
        command.environment().put("GIT_TERMINAL_PROMPT", "0");
        try {
            return command.start();
        } catch (IOException e) {
            throw Refusal.ofState("Cannot run git: install it, and add it to the PATH.");
        }
    }

    private static byte[] readAll(InputStream stream) {
        try (stream) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A git that ends before it has read everything tells why by itself. */
    private static void write(byte[] input, OutputStream stream) {
        try (stream) {
            stream.write(input);
        } catch (IOException ignored) {
            return;
        }
    }

    /** What a git that has ended said. */
    record Answer(int status, byte[] output, String errors) {

        boolean failed() {
            return status != 0;
        }

        String text() {
            return new String(output, UTF_8);
        }

        String problem() {
            return errors.lines()
                    .filter(line -> !line.isBlank())
                    .min(Comparator.comparing(line -> !line.matches("(fatal|error): .*")))
                    .map(line -> line.replaceFirst("^(fatal|error): ", ""))
                    .orElse("git ended with " + status);
        }

        Answer orRefuse(String what) {
            if (failed()) throw Refusal.ofState(what + ": " + problem());
            return this;
        }
    }
}

/** The Maven that a directory brings along. */
record Maven(Path directory, String wrapper) {

    static Maven at(Path directory) {
        var windows = System.getProperty("os.name").startsWith("Windows");
        return new Maven(
                directory, directory.resolve(windows ? "mvnw.cmd" : "mvnw").toString());
    }

    /** Runs it in the foreground; what ends this program ends all that Maven started, too. */
    int run(List<String> arguments) {
        var process = start(command(arguments).inheritIO());
        var end = new Thread(() -> end(process.toHandle()));
        Runtime.getRuntime().addShutdownHook(end);
        return process.onExit().join().exitValue();
    }

    /** A service that is told to end stops its database; it is given the time for that. */
    private static void end(ProcessHandle process) {
        var all = Stream.concat(process.descendants(), Stream.of(process)).toList();
        all.forEach(ProcessHandle::destroy);
        all.forEach(
                one -> one.onExit().completeOnTimeout(one, 10, TimeUnit.SECONDS).join());
        all.forEach(ProcessHandle::destroyForcibly);
    }

    /** Runs it and prints its errors, and the first group of the lines that are progress. */
    int run(Pattern progress, List<String> arguments) {
        var process = start(command(arguments).redirectErrorStream(true));
        try (var lines = process.inputReader(UTF_8).lines()) {
            lines.flatMap(line -> toPrint(progress, line)).forEach(System.out::println);
        }
        return process.onExit().join().exitValue();
    }

    private static Stream<String> toPrint(Pattern progress, String line) {
        if (line.startsWith("[ERROR]")) return Stream.of(line);
        return progress.matcher(line).results().map(found -> "  " + found.group(1));
    }

    private ProcessBuilder command(List<String> arguments) {
        var command = new ProcessBuilder(wrapper).directory(directory.toFile());
        command.command().addAll(arguments);
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return command;
    }

    private static Process start(ProcessBuilder command) {
        try {
            return command.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

/** A directory that is gone when it is closed, and when the program is interrupted. */
record Folder(Path path) implements AutoCloseable {

    static Folder temporary() {
        try {
            return new Folder(Files.createTempDirectory("service-template")).goneAtTheEnd();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Folder beside(Path target) {
        try {
            var name =
                    "." + target.getFileName() + "-" + ProcessHandle.current().pid();
            return new Folder(Files.createDirectory(target.resolveSibling(name))).goneAtTheEnd();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isEmpty(Path directory) {
        try (var files = Files.list(directory)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path created(Path directory) {
        try {
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, byte[] content) {
        try {
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void moveTo(Path target) {
        try {
            Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            throw Refusal.ofState("Cannot write " + target + ": " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (!Files.exists(path)) return;
        try (var files = Files.walk(path)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Folder goneAtTheEnd() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        return this;
    }
}

/** Why a command was not carried out, in a line for its user. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    final int status;

    private Refusal(int status, String message) {
        super(message);
        this.status = status;
    }

    static Refusal ofCommand(String message) {
        return new Refusal(2, message);
    }

    static Refusal ofState(String message) {
        return new Refusal(1, message);
    }
}
