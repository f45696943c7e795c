package education.codeforlife.database.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * Where the server of this JVM keeps its data until the JVM ends. Whoever opens one removes those of dead JVMs and
 * stops their servers.
 */
record ServerDirectory(Path path, OwnerLock lock) implements AutoCloseable {

    /** Opens a new directory below a root that all JVMs of a user share. */
    static synchronized ServerDirectory open(Path root) {
        // Without the common lock a directory just made, not yet locked, would look like a dead JVM's.
        try (var allowed = OwnerLock.acquire(root.resolve("servers.lock"))) {
            removeStale(root);
            var path = Files.createTempDirectory(root, prefix());
            return new ServerDirectory(path, OwnerLock.acquire(lockFile(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path data() {
        return path.resolve("data");
    }

    @Override
    public void close() {
        PrivateDirectory.delete(data());
        lock.close();
        PrivateDirectory.delete(path);
    }

    private static void removeStale(Path root) throws IOException {
        for (var path : others(root)) {
            OwnerLock.tryAcquire(lockFile(path)).ifPresent(lock -> removeStale(new ServerDirectory(path, lock)));
        }
    }

    private static void removeStale(ServerDirectory stale) {
        Postmaster.of(stale.data()).ifPresent(Postmaster::stop);
        stale.close();
    }

    /** Without our own: opening a lock file of this process a second time would give its lock back. */
    private static List<Path> others(Path root) throws IOException {
        try (var paths = Files.list(root)) {
            return paths.filter(path ->
                            name(path).startsWith("server-") && !name(path).startsWith(prefix()))
                    .toList();
        }
    }

    private static String prefix() {
        var jvm = ProcessHandle.current();
        var startedAt = jvm.info().startInstant().orElse(Instant.EPOCH);
        return "server-" + jvm.pid() + "-" + startedAt.toEpochMilli() + "-";
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }

    private static Path lockFile(Path path) {
        return path.resolve("owner.lock");
    }
}
