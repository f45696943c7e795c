package education.codeforlife.database.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The directory in which the server of this JVM stores its data until the JVM ends. Opening one removes the directories
 * of dead JVMs and stops their servers.
 */
record ServerDirectory(Path path, OwnerLock lock) implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(ServerDirectory.class);
    private static final String PREFIX = "server-";

    /** Opens a new directory below a root that all JVMs of a user share. */
    static synchronized ServerDirectory open(Path root) {
        // Without the common lock a directory just made, not yet locked, would look like a dead JVM's.
        try (var allowed = OwnerLock.acquire(root.resolve("servers.lock"))) {
            removeStale(root);
            var path = Files.createTempDirectory(root, PREFIX);
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
        for (var path : all(root)) {
            try {
                OwnerLock.tryAcquire(lockFile(path)).ifPresent(lock -> new ServerDirectory(path, lock).remove());
            } catch (UncheckedIOException e) {
                LOGGER.debug("{} was deleted in the meantime", path, e);
            }
        }
    }

    private void remove() {
        Postmaster.of(data()).ifPresent(Postmaster::stop);
        close();
    }

    private static List<Path> all(Path root) throws IOException {
        try (var paths = Files.list(root)) {
            return paths.filter(path -> path.getFileName().toString().startsWith(PREFIX))
                    .toList();
        }
    }

    private static Path lockFile(Path path) {
        return path.resolve("owner.lock");
    }
}
