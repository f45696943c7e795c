import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/**
 * Makes services from their template and brings later versions of the template into them. The template and every
 * service carry this file; {@code tools/service-template} runs it with nothing but a JDK and git.
 *
 * <p>A service is a <em>rendering</em> of the template: the template's files, with its alias replaced by the service's
 * in paths and texts, and a POM that stands alone. Every version of the template is rendered by the copy of this file
 * that it carries, so that an update knows exactly what the service was made from. For its sake the command
 * {@code render} keeps its meaning for ever.
 */
final class ServiceTemplate {

    private static final String USAGE = """
            Usage:
              new ALIAS [--directory DIRECTORY] [--run]     makes a service, from a clone of the library
              rename ALIAS                                  makes this copy of the template a service
              update [VERSION]                              merges a later version of the template into this service
              render SOURCE TREE TARGET REF NAME=VALUE...   commits a rendering of a tree of SOURCE to TARGET""";

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
record NewService(Library library, Alias alias, Path directory, boolean run) {

    private static final String USAGE = "Usage: ./new-service ALIAS [--directory DIRECTORY] [--run]";
    private static final String NEXT = """
            Next:
              cd %s
              ./mvnw -q spring-boot:test-run    # serves http://localhost:8000/fruits/
              ./mvnw verify                     # builds, tests and checks""";

    static NewService asked(List<String> arguments) {
        var words = new ArrayDeque<String>();
        var directory = Optional.<Path>empty();
        var run = false;
        for (var rest = new ArrayDeque<>(arguments); !rest.isEmpty(); ) {
            var argument = rest.pop();
            if (argument.equals("--run")) {
                run = true;
            } else if (argument.equals("--directory") && !rest.isEmpty()) {
                directory = Optional.of(Path.of(rest.pop()));
            } else {
                words.add(argument);
            }
        }
        if (words.size() != 1 || words.peek().startsWith("-")) throw Refusal.ofCommand(USAGE);
        var alias = Alias.chosen(words.pop());
        var library = Library.at(ServiceTemplate.home());
        return new NewService(
                library, alias, directory.orElse(library.git().directory().getParent()), run);
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
            Rendering.of(library.git(), library.tree(), git, library.origin(alias))
                    .commit();
            git.line("read-tree", "--reset", "-u", Rendering.REF);
            git.line("update-ref", "-d", Rendering.REF);
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
            "codeforlife-parent,codeforlife-core,codeforlife-platform,codeforlife-user,codeforlife-test-support,codeforlife-starter";
    private static final Pattern MODULE = Pattern.compile("^\\[INFO] Building (.+\\[\\d+/\\d+])$");
    private static final List<String> INSTALL = List.of(
            "-B -ntp -Dmaven.test.skip -Dspotless.check.skip -Derror-prone.flags=-XepDisableAllChecks install -pl"
                    .split(" "));

    static Library at(Path template) {
        var git = new Git(template)
                .find("rev-parse", "--show-toplevel")
                .map(root -> new Git(Path.of(root)))
                .orElseThrow(Library::isNone);
        if (git.line("rev-parse", "--is-shallow-repository").equals("true")) {
            throw Refusal.ofState("This clone is shallow and may lack versions: git fetch --unshallow --tags");
        }
        var pom = git.find("show", "HEAD:template-service/pom.xml").orElseThrow(Library::isNone);
        var version = new Pom(pom).parentVersion();
        var release = git.find("rev-parse", "--verify", "--quiet", version.tag() + "^{commit}")
                .filter(commit -> !version.equals(Version.NONE));
        return new Library(git, version, release.orElse(git.line("rev-parse", "HEAD")), release.isPresent());
    }

    String tree() {
        return commit + ":template-service";
    }

    Origin origin(Alias alias) {
        return new Origin(alias, version, source(), Optional.of(commit));
    }

    void installUnlessReleased() {
        if (released) return;
        if (!git.line("status", "--porcelain", "--", "template-service").isEmpty()) {
            System.out.println("Uncommitted changes of template-service are ignored.");
        }
        System.out.println("Version " + version + " of the library is not released: installing it from this clone.");
        var install = Stream.concat(INSTALL.stream(), Stream.of(MODULES)).toList();
        if (Maven.at(git.directory()).run(MODULE, install) != 0) {
            throw Refusal.ofState("Cannot install the library, so the service was not made: see the output above.");
        }
    }

    private static Refusal isNone() {
        return Refusal.ofState("This is not a clone of the library: git clone it first.");
    }

    /** Returns the address of the library for other clones, without the password that the URL may hold. */
    private String source() {
        var remote = git.find("config", "--get", "remote.origin.url").orElse(".");
        if (remote.contains(":")) return remote.replaceFirst("(?<=^https?://)[^/]*@", "");
        return git.directory().resolve(remote).normalize().toString();
    }
}

/** A copy of the template that becomes a service where it stands. */
record Renaming(Git git, Alias alias) {

    static Renaming asked(List<String> arguments) {
        if (arguments.size() != 1) throw Refusal.ofCommand("Usage: tools/service-template rename ALIAS");
        return new Renaming(new Git(ServiceTemplate.home()), Alias.ofRepository(arguments.get(0)));
    }

    void apply() {
        git.refuseUnlessRoot();
        var values = Origin.valuesOf(git.directory());
        if (values.containsKey("version")) {
            throw Refusal.ofState("This is already the service " + values.get("alias") + ".");
        }
        git.refuseChanges();
        var origin = new Origin(alias, Pom.of(git.directory()).parentVersion(), values.get("source"), Optional.empty());
        Rendering.of(git, "HEAD:", git, origin).write();
        git.line("read-tree", "-m", "-u", "HEAD", Rendering.REF);
        git.line("update-ref", "-d", Rendering.REF);
        System.out.println("This is the service " + alias.name() + " now. Next: git commit -s");
    }
}

/** A later version of the template, to be merged into a service. */
record Update(Git git, Optional<Version> wanted) {

    private static final Pattern TAG = Pattern.compile("refs/tags/v(\\S+)");
    private static final String DONE = """
            Updated from %s to %s; the changes are staged and yours to commit.
            Next: git diff --staged, ./mvnw verify, git commit -s. To go back instead: git reset --hard""";
    private static final String CONFLICTS = """
            Updated to %s, with conflicts in %d files:
              %s
            Next: edit them, git add them, git commit -s. To go back instead: git reset --hard""";

    static Update asked(List<String> arguments) {
        if (arguments.size() > 1) throw Refusal.ofCommand("Usage: ./update-template [VERSION]");
        var wanted = arguments.stream()
                .map(text -> Version.of(text)
                        .orElseThrow(
                                () -> Refusal.ofCommand("Invalid version \"" + text + "\": use one such as 1.2.3.")));
        return new Update(new Git(ServiceTemplate.home()), wanted.findFirst());
    }

    void apply() {
        git.refuseUnlessRoot();
        git.refuseConflicts();
        var made = Origin.of(git.directory());
        var next = next(made);
        if (next.compareTo(made.version()) <= 0) {
            System.out.println("Up to date: this service has version " + made.version() + " of its template.");
            return;
        }
        git.refuseDetachedHead();
        git.refuseChanges();
        try (var drafts = Folder.temporary()) {
            merge(renderings(made, next, new Git(drafts.path())), next);
        }
        System.out.println(DONE.formatted(made.version(), next));
    }

    private Version next(Origin made) {
        var known = versions(made.source());
        wanted.filter(version -> !known.contains(version)).ifPresent(version -> {
            throw Refusal.ofCommand(made.source() + " does not contain version " + version + ".");
        });
        wanted.filter(version -> version.compareTo(made.version()) < 0).ifPresent(version -> {
            throw Refusal.ofCommand("This service already has the later version " + made.version() + ".");
        });
        return wanted.or(() -> known.stream().max(Comparator.naturalOrder()))
                .orElseThrow(() -> Refusal.ofState(made.source() + " does not contain versions."));
    }

    private Set<Version> versions(String source) {
        var answer = git.answer("ls-remote", "--tags", "--refs", "--", source);
        if (answer.failed()) throw Refusal.ofState("Cannot reach " + source + ": " + answer.problem());
        return TAG.matcher(answer.text())
                .results()
                .flatMap(tag -> Version.of(tag.group(1)).stream())
                .collect(Collectors.toSet());
    }

    /** Commits what the service was made from, and after it what would be made from the next version. */
    private Renderings renderings(Origin made, Version next, Git drafts) {
        drafts.line("init", "-q", "--bare");
        fetch(drafts, made, made.commit().orElse("refs/tags/" + made.version().tag()), "refs/made");
        fetch(drafts, made, "refs/tags/" + next.tag(), "refs/next");
        var commit = drafts.line("rev-parse", "refs/next^{commit}");
        var library = Pom.of(git.directory()).libraryVersion();
        var nextOrigin = new Origin(made.alias(), next, made.source(), Optional.of(commit));
        Rendering.of(drafts, "refs/made:template-service", drafts, made)
                .with(library)
                .commit();
        Rendering.of(drafts, "refs/next:template-service", drafts, nextOrigin)
                .with(library)
                .commit();
        return new Renderings(drafts);
    }

    private static void fetch(Git drafts, Origin made, String commit, String ref) {
        var answer = drafts.answer("fetch", "-q", "--no-tags", "--depth", "1", "--", made.source(), commit + ":" + ref);
        if (answer.failed()) {
            throw Refusal.ofState("Cannot fetch " + commit + " of " + made.source() + ": " + answer.problem());
        }
    }

    private void merge(Renderings renderings, Version version) {
        git.line("fetch", "-q", "--no-tags", "--", renderings.git().directory().toString(), Rendering.REF);
        refuseWhatIsInTheWay(renderings.changed());
        var pick = pick(renderings);
        var conflicts = git.conflicts();
        if (!conflicts.isEmpty()) {
            throw Refusal.ofState(CONFLICTS.formatted(version, conflicts.size(), String.join("\n  ", conflicts)));
        }
        if (pick.failed()) throw Refusal.ofState("Nothing was changed: " + pick.problem());
    }

    /** Picks a commit whose parent is the older rendering, which is a merge with that as its base. */
    private Git.Answer pick(Renderings renderings) {
        var command = new ArrayList<>(List.of("-c", "merge.directoryRenames=false", "cherry-pick", "--no-commit"));
        // Where both sides have added a file, git may lose what it takes for the same file under another name. Before
        // version 2.50 it guesses such names whatever it is told, except by this strategy.
        if (renderings.added().stream().anyMatch(this::isCommitted)) {
            command.addAll(List.of("--strategy=recursive", "-Xno-renames"));
        }
        command.add(renderings.next());
        return git.answer(command.toArray(String[]::new));
    }

    private void refuseWhatIsInTheWay(List<String> paths) {
        var inTheWay = paths.stream().filter(this::isInTheWay).toList();
        if (!inTheWay.isEmpty()) {
            throw Refusal.ofState(
                    "Move these ignored files away first, since the template has files of the same names: " + inTheWay);
        }
    }

    /** Git would overwrite what it ignores without a word. */
    private boolean isInTheWay(String path) {
        var file = git.directory().resolve(path);
        while (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) file = file.getParent();
        var existing = git.directory().relativize(file).toString().replace('\\', '/');
        var isParent = !existing.equals(path) && Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
        return !isParent && !isCommitted(existing);
    }

    private boolean isCommitted(String path) {
        return !git.line("ls-tree", "HEAD", "--", path).isEmpty();
    }
}

/** Two renderings in a repository of their own, the older one the parent of the other. */
record Renderings(Git git) {

    String next() {
        return git.line("rev-parse", Rendering.REF);
    }

    /** The paths that are in the later one, added or changed. */
    List<String> changed() {
        return paths("d");
    }

    List<String> added() {
        return paths("A");
    }

    private List<String> paths(String filter) {
        return git.paths("diff", "--no-renames", "--diff-filter=" + filter, "--name-only", "-z", next() + "^", next());
    }
}

/** A tree of the template in one repository, to be committed to another as the files of a service. */
record Rendering(Git source, String tree, Git target, String ref, Map<String, String> values) {

    static final String REF = "refs/template/rendered";

    private static final String TOOL = "tools/ServiceTemplate.java";

    /** Only for copies of the template, not for services. */
    private static final String SETUP = ".github/workflows/setup.yaml";

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
        var tool = file(TOOL, TemplateFile.in(source, tree));
        if (Arrays.equals(tool.content(), Folder.read(ServiceTemplate.home().resolve(TOOL)))) {
            write();
        } else {
            run(tool);
        }
    }

    /** Commits what this renderer makes. */
    void write() {
        var origin = Origin.of(values);
        var library = Optional.ofNullable(values.get("library")).flatMap(Version::of);
        var template = TemplateFile.in(source, tree);
        var alias = Origin.aliasOf(file(Origin.NAME, template));
        var files = template.stream()
                .filter(file -> !file.path().equals(SETUP))
                .map(file -> file.renamed(alias, origin.alias()))
                .map(file ->
                        file.path().equals(Pom.NAME) ? file.with(Pom.of(file).standingAlone(library)) : file)
                .map(file -> file.path().equals(Origin.NAME) ? file.with(origin.text()) : file)
                .toList();
        target.answer(commands(files, origin), "fast-import", "--quiet", "--done")
                .orRefuse("Cannot write the service");
    }

    private TemplateFile file(String path, List<TemplateFile> template) {
        return template.stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow(() -> Refusal.ofState("Missing template in " + tree + "."));
    }

    private byte[] commands(List<TemplateFile> files, Origin origin) {
        var commands = new ByteArrayOutputStream();
        commands.writeBytes(("commit " + ref + "\ncommitter Template <template@invalid> 0 +0000\n").getBytes(UTF_8));
        TemplateFile.data(commands, ("build(template): update to " + origin.version() + "\n").getBytes(UTF_8));
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

/** The origin of a service, as its {@value #NAME} records it; the template's own is without a version. */
record Origin(Alias alias, Version version, String source, Optional<String> commit) {

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
        return new Origin(new Alias(values.get("alias")), version, values.get("source"), commit);
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
        return values;
    }

    String text() {
        return values().entrySet().stream()
                .map(value -> value.getKey() + "=" + value.getValue() + "\n")
                .collect(Collectors.joining(
                        "", "# Where this service comes from; ./update-template reads and writes it.\n", ""));
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

    /** The text with this alias in the place of another. */
    String insteadOf(Alias other, String text) {
        return text.replace(other.name, name).replace(other.capitalized(), capitalized());
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

    private static final Pattern PARENT_VERSION = Pattern.compile("(?s)(?<=<parent>)(.*?<version>)([^<]+)");
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

    Optional<Version> libraryVersion() {
        return PARENT_VERSION.matcher(xml).results().findFirst().flatMap(found -> Version.of(found.group(2)));
    }

    /** The template's POM as that of a service, with at least the given version of the library. */
    String standingAlone(Optional<Version> library) {
        var version =
                Stream.concat(Stream.of(parentVersion()), library.stream()).max(Comparator.naturalOrder());
        var inherited = PARENT_VERSION.matcher(xml).replaceFirst("$1" + version.orElseThrow());
        var alone = RELATIVE_PATH.matcher(inherited).replaceFirst("");
        return ARTIFACT.matcher(alone).replaceFirst("$0$1<version>0.0.0</version>");
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

    /** Binary files keep their content. */
    TemplateFile renamed(Alias from, Alias to) {
        // In this encoding every byte is a letter, so that all others stay what they are.
        var text = new String(content, ISO_8859_1);
        var renamed = text.indexOf('\0') < 0 ? to.insteadOf(from, text).getBytes(ISO_8859_1) : content;
        return new TemplateFile(mode, to.insteadOf(from, path), renamed);
    }

    TemplateFile with(String text) {
        return new TemplateFile(mode, path, text.getBytes(UTF_8));
    }
}

/** This machine's git, in a directory. */
record Git(Path directory) {

    /** Set by a git that runs a hook, for instance; they would have ours work elsewhere. */
    private static final Set<String> FOREIGN = Set.of(
            "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR");

    void refuseWithoutIdentity() {
        var identity = find("-c", "user.useConfigOnly=true", "var", "GIT_COMMITTER_IDENT");
        if (identity.isEmpty()) {
            throw Refusal.ofState(
                    "Git does not know your name: git config --global user.name NAME, and user.email ADDRESS");
        }
    }

    void refuseUnlessRoot() {
        var prefix = find("rev-parse", "--show-prefix");
        if (prefix.isEmpty() || !prefix.get().isEmpty()) {
            throw Refusal.ofState(directory + " is not the root of a git repository: run the command there.");
        }
        if (find("rev-parse", "--verify", "--quiet", "HEAD").isEmpty()) {
            throw Refusal.ofState("This repository does not have a commit: commit the service first.");
        }
    }

    void refuseDetachedHead() {
        if (find("symbolic-ref", "--quiet", "HEAD").isEmpty()) {
            throw Refusal.ofState("HEAD is detached: git switch to a branch first.");
        }
    }

    void refuseConflicts() {
        if (!conflicts().isEmpty()) {
            throw Refusal.ofState("There are conflicts: resolve and commit them first, or git reset --hard.");
        }
    }

    void refuseChanges() {
        if (!line("status", "--porcelain", "--untracked-files=normal").isEmpty()) {
            throw Refusal.ofState("There are uncommitted changes: commit or stash them first (git status).");
        }
    }

    List<String> conflicts() {
        return paths("diff", "--name-only", "--diff-filter=U", "-z");
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
        var command = new ProcessBuilder("git").directory(directory.toFile());
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
            return errors.lines().filter(line -> !line.isBlank()).findFirst().orElse("git ended with " + status);
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
        all.forEach(one -> one.onExit().completeOnTimeout(one, 10, TimeUnit.SECONDS).join());
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
