package education.codeforlife.database.test;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program in a JVM of its own that can be talked to and killed. */
public record ForkedJvm(Process process, BufferedReader output) implements AutoCloseable {

    /** Starts a program of the test class path; its lines that start with {@code >} are for {@link #readLine}. */
    static ForkedJvm start(Class<?> program, Path temporaryDirectory, String... arguments) throws IOException {
        return start(program, List.of("-Djava.io.tmpdir=" + temporaryDirectory), arguments);
    }

    /**
     * Starts a program as {@link #start(Class, Path, String...)} does.
     *
     * @param flags of its JVM
     */
    public static ForkedJvm start(Class<?> program, List<String> flags, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(flags);
        command.add("-cp");
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        command.add(program.getName());
        command.addAll(List.of(arguments));
        var process =
                new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
        return new ForkedJvm(process, process.inputReader());
    }

    public String readLine() throws IOException {
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(">")) return line.substring(1);
        }
        throw new IOException("the program ended: " + process);
    }

    void writeLine() throws IOException {
        process.outputWriter().append('\n').flush();
    }

    /** As a user who stops it. */
    void terminate() {
        process.destroy();
    }

    /** Without a chance to clean up. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    boolean awaitExit(long timeout, TimeUnit unit) throws InterruptedException {
        return process.waitFor(timeout, unit);
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
