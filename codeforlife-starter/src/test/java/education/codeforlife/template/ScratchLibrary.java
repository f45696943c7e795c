package education.codeforlife.template;

import static education.codeforlife.template.TemplateTool.REPOSITORY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A library that has this repository's template and commands, and else nothing: its origin, a clone, and the services
 * that are made from it beside the clone. Its {@code mvnw} writes what it is asked for to {@code maven.log}.
 */
final class ScratchLibrary {

    private static final Set<String> UNTRACKED = Set.of("target", ".postgres");
    private static final String CONFIGURATION = """
            [user]
              name = Ada
              email = ada@example.org
            [url "file://%s"]
              insteadOf = %s
            """;
    private static final String MAVEN = """
            #!/bin/sh
            echo "$@" >> "$(dirname "$0")/../maven.log"
            echo '[INFO] Building Code for Life: core 0.0.0 [2/6]'
            echo '[WARNING] much else'
            exit "${MAVEN_STATUS:-0}"
            """;

    static final String URL = "https://example.org/codeforlife.git";

    final Path directory;
    final Path clone;
    final Path origin;

    private final Map<String, String> environment = new LinkedHashMap<>();

    private ScratchLibrary(Path directory) {
        this.directory = directory;
        this.clone = directory.resolve("codeforlife");
        this.origin = directory.resolve("origin.git");
        environment.putAll(Map.of(
                "HOME", directory.toString(),
                "JAVA_HOME", System.getProperty("java.home"),
                "GIT_CONFIG_GLOBAL", directory.resolve(".gitconfig").toString(),
                "GIT_CONFIG_NOSYSTEM", "1"));
    }

    static ScratchLibrary in(Path directory) {
        return in(directory, "sha1");
    }

    static ScratchLibrary in(Path directory, String hash) {
        var library = new ScratchLibrary(directory);
        library.setEnvironment("GIT_DEFAULT_HASH", hash);
        library.configureGit();
        library.git(directory, "init", "-q", "--bare", "-b", "main", library.origin.toString());
        library.git(directory, "init", "-q", "-b", "main", library.clone.toString());
        library.git(library.clone, "remote", "add", "origin", URL);
        library.copyTemplate();
        library.commit(library.clone, "feat: begin");
        return library;
    }

    /** Copies the library and the services that were made from it, which is quicker than to make them again. */
    ScratchLibrary copyTo(Path elsewhere) {
        copyAll(directory, elsewhere);
        var copy = new ScratchLibrary(elsewhere);
        copy.configureGit();
        return copy;
    }

    /** Sets, commits, tags and pushes a version. */
    void release(String version) {
        setVersion(version);
        commit(clone, "chore: release " + version);
        git(clone, "tag", "v" + version);
        git(clone, "push", "-q", "origin", "main", "v" + version);
    }

    void setVersion(String version) {
        var pom = clone.resolve("template-service/pom.xml");
        write(pom, read(pom).replaceFirst("(?s)(<parent>.*?<version>)[^<]+", "$1" + version));
        var workflow = template().resolve(".github/workflows/main.yaml");
        write(workflow, read(workflow).replaceFirst("backend.yaml@v[0-9.]+", "backend.yaml@v" + version));
    }

    Outcome newService(String... arguments) {
        return tool(template(), "new", arguments);
    }

    /** Makes a service, and fails if the command fails. */
    Path service(String alias) {
        newService(alias).succeeds();
        return pathOf(alias);
    }

    Outcome update(Path service, String... arguments) {
        var command = Stream.concat(Stream.of("sh", "./update-template"), Stream.of(arguments));
        return run(service, command.toArray(String[]::new));
    }

    /** Later releases have a program that is compiled already, which starts in a fifth of the time. */
    ScratchLibrary withCompiledProgram() {
        TemplateTool.writeStart(template().resolve("tools/service-template"));
        return this;
    }

    /** Later releases have the program of this repository. */
    void withOwnProgram() {
        var start = "tools/service-template";
        write(
                template().resolve(start),
                read(REPOSITORY.resolve("template-service").resolve(start)));
    }

    Outcome tool(Path home, String command, String... arguments) {
        return TemplateTool.run(
                home,
                environment,
                Stream.concat(Stream.of(command), Stream.of(arguments)).toList());
    }

    Outcome run(Path folder, String... command) {
        return Outcome.of(folder, environment, List.of(command));
    }

    /** Starts a program whose output is of no interest, to be ended by the test. */
    Process start(Path folder, String... command) {
        try {
            var program = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            program.environment().putAll(environment);
            return program.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String git(Path folder, String... arguments) {
        var command = Stream.concat(Stream.of("git"), Stream.of(arguments)).toArray(String[]::new);
        return run(folder, command).succeeds().output().strip();
    }

    void commit(Path folder, String message) {
        git(folder, "add", "--all");
        git(folder, "commit", "-q", "--allow-empty", "-m", message);
    }

    /** For the programs that run from now on. */
    void setEnvironment(String name, String value) {
        environment.put(name, value);
    }

    Path template() {
        return clone.resolve("template-service");
    }

    Path pathOf(String alias) {
        return directory.resolve("codeforlife-" + alias + "-backend");
    }

    void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void configureGit() {
        write(directory.resolve(".gitconfig"), CONFIGURATION.formatted(origin, URL));
    }

    private void copyTemplate() {
        copy(REPOSITORY.resolve("new-service"), clone.resolve("new-service"));
        copyAll(REPOSITORY.resolve("template-service"), template());
        write(clone.resolve("mvnw"), MAVEN);
        assertThat(clone.resolve("mvnw").toFile().setExecutable(true)).isTrue();
    }

    static void copyAll(Path folder, Path copy) {
        if (UNTRACKED.contains(folder.getFileName().toString())) return;
        try (var files = Files.list(folder)) {
            Files.createDirectories(copy);
            files.forEach(file -> copy(file, copy.resolve(file.getFileName())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path file, Path copy) {
        try {
            if (Files.isDirectory(file)) {
                copyAll(file, copy);
            } else {
                Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
