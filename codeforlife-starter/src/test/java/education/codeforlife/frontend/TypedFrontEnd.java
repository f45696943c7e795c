package education.codeforlife.frontend;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import education.codeforlife.template.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/**
 * The front end in {@code src/test/frontend}, which is written in TypeScript: a copy with its tools. Tests of it are
 * skipped if Node.js is missing or npm's registry cannot be reached; with {@code CI} in the environment, they fail.
 */
final class TypedFrontEnd {

    private static final Path SOURCES = Path.of("src/test/frontend");
    private static final Path COPY = Path.of("target/frontend");
    private static final Path LOCK = Path.of("package-lock.json");

    /** What npm writes last. */
    private static final Path INSTALLED = Path.of("node_modules/.package-lock.json");

    private TypedFrontEnd() {}

    static TypedFrontEnd copied() {
        require(starts("node") && starts("npm"), "Node.js and npm are not on the path.");
        try {
            Files.createDirectories(COPY);
            boolean isInstalled = Files.exists(COPY.resolve(INSTALLED)) && isSame(LOCK);
            for (var part :
                    List.of("package.json", LOCK.toString(), "redocly.yaml", "tsconfig.json", "src", "broken")) {
                renew(part, part);
            }
            renew("src", "changed");
            if (!isInstalled) install();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TypedFrontEnd();
    }

    private static boolean isSame(Path file) throws IOException {
        return Files.exists(COPY.resolve(file)) && Files.mismatch(SOURCES.resolve(file), COPY.resolve(file)) < 0;
    }

    private static void renew(String source, String copy) throws IOException {
        FileSystemUtils.deleteRecursively(COPY.resolve(copy));
        FileSystemUtils.copyRecursively(SOURCES.resolve(source), COPY.resolve(copy));
    }

    private static void install() throws IOException {
        var npm = run("npm", "ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--fetch-retries=1");
        if (npm.status() != 0) FileSystemUtils.deleteRecursively(COPY.resolve("node_modules"));
        require(npm.status() == 0, "npm ci failed: " + npm.errors());
    }

    /** Writes a document of {@code redocly.yaml}. */
    void document(String name, String json) {
        try {
            var file = COPY.resolve("documents").resolve(name + ".json");
            Files.createDirectories(file.getParent());
            Files.writeString(file, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Generates the types of each document. */
    Outcome types() {
        return node("node_modules/openapi-typescript/bin/cli.js");
    }

    Outcome compile(String directory) {
        return node("node_modules/typescript/bin/tsc", "--project", directory);
    }

    Outcome node(String script, String... arguments) {
        var command = new ArrayList<>(List.of("node", script));
        command.addAll(List.of(arguments));
        return run(command.toArray(String[]::new));
    }

    private static boolean starts(String program) {
        try {
            return new ProcessBuilder(program, "--version")
                            .start()
                            .onExit()
                            .join()
                            .exitValue()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static Outcome run(String... command) {
        return Outcome.of(COPY, Map.of(), List.of(command));
    }

    private static void require(boolean condition, String reason) {
        if (condition) return;
        if (System.getenv("CI") != null) throw new AssertionError(reason);
        System.err.println("\n*** The types for front ends are NOT TESTED. " + reason + "\n");
        assumeTrue(false, reason);
    }
}
