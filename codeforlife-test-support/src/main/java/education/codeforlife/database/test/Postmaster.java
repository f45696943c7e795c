package education.codeforlife.database.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The server process of a data directory, as the directory's {@code postmaster.pid} names it. */
record Postmaster(ProcessHandle process) {

    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(10);

    /** The process that runs on a data directory; empty if none does. */
    static Optional<Postmaster> of(Path dataDirectory) {
        var file = dataDirectory.resolve("postmaster.pid");
        if (!Files.exists(file)) return Optional.empty();
        try {
            var lines = Files.readAllLines(file);
            if (lines.size() < 3) return Optional.empty();
            return find(Long.parseLong(lines.get(0).strip()), startedAt(lines.get(2)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks the server to stop, and makes it if it does not obey. */
    void stop() {
        process.destroy();
        if (!exitedWithin(5)) {
            process.destroyForcibly();
            exitedWithin(5);
        }
    }

    private static Instant startedAt(String line) {
        return Instant.ofEpochSecond(Long.parseLong(line.strip()));
    }

    private static Optional<Postmaster> find(long pid, Instant startedAt) {
        return ProcessHandle.of(pid)
                .filter(process -> isPostgres(process.info()) && startedNear(process.info(), startedAt))
                .map(Postmaster::new);
    }

    private static boolean isPostgres(ProcessHandle.Info info) {
        return info.commandLine()
                .or(info::command)
                .map(line -> line.contains("postgres"))
                .orElse(true);
    }

    /** The id may have gone to another process since. */
    private static boolean startedNear(ProcessHandle.Info info, Instant expected) {
        return info.startInstant()
                .map(actual -> Duration.between(actual, expected).abs().compareTo(CLOCK_TOLERANCE) < 0)
                .orElse(false);
    }

    private boolean exitedWithin(int seconds) {
        try {
            process.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
