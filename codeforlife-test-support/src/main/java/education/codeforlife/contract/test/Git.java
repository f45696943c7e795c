package education.codeforlife.contract.test;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Runs git in a folder of a repository. */
record Git(Path folder) {

    /** Variables by which a hook of git names its own repository. */
    private static final List<String> HOOK = List.of("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX");

    /** Returns whether the folder or one above it is the root of a repository or of a worktree. */
    boolean isInRepository() {
        return Stream.iterate(folder.toAbsolutePath().normalize(), path -> path != null, Path::getParent)
                .anyMatch(path -> Files.exists(path.resolve(".git")));
    }

    /**
     * Returns what the command prints.
     *
     * @throws AssertionError if the command fails
     */
    String run(String... arguments) {
        var result = start(arguments);
        if (result.status() != 0) {
            throw new AssertionError("git " + String.join(" ", arguments) + " failed in " + folder.toAbsolutePath()
                    + ": " + result.errors().strip());
        }
        return result.output();
    }

    boolean succeeds(String... arguments) {
        return start(arguments).status() == 0;
    }

    private Result start(String... arguments) {
        try {
            var errors = Files.createTempFile("git", ".err");
            try {
                return result(process(errors.toFile(), arguments), errors);
            } finally {
                Files.delete(errors);
            }
        } catch (IOException e) {
            throw new AssertionError("git cannot be run: install it, or build a copy without .git", e);
        }
    }

    private Process process(File errors, String... arguments) throws IOException {
        var command = Stream.concat(Stream.of("git"), Stream.of(arguments)).toList();
        var process = new ProcessBuilder(command).directory(folder.toFile()).redirectError(errors);
        process.environment().keySet().removeAll(HOOK);
        process.environment().put("LC_ALL", "C");
        return process.start();
    }

    private static Result result(Process process, Path errors) throws IOException {
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var status = process.onExit().join().exitValue();
        return new Result(status, output, Files.readString(errors));
    }

    private record Result(int status, String output, String errors) {}
}
