package education.codeforlife.database.test;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Says that this JVM lives and owns a directory. The operating system gives the lock back when the JVM dies, however
 * it dies, so that an owner is dead exactly if its lock is free: no process id can be mistaken for a later one.
 */
final class OwnerLock implements AutoCloseable {

    /** Opening a file a second time and closing it again would give back the lock that this JVM holds on it. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private OwnerLock(Path file) throws IOException {
        this.file = file;
        this.channel = FileChannel.open(file, CREATE, WRITE);
    }

    /** Returns the lock of a file, or empty if a running process holds it, this JVM included. */
    static Optional<OwnerLock> tryAcquire(Path file) {
        if (!HELD.add(file)) return Optional.empty();
        try {
            var lock = new OwnerLock(file);
            if (lock.channel.tryLock() != null) return Optional.of(lock);
            lock.close();
            return Optional.empty();
        } catch (IOException e) {
            HELD.remove(file);
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the lock of a file that this JVM does not hold, waiting for the process that does. */
    static OwnerLock acquire(Path file) {
        if (!HELD.add(file)) throw new IllegalStateException("This JVM already holds the lock of " + file);
        try {
            var lock = new OwnerLock(file);
            lock.channel.lock();
            return lock;
        } catch (IOException e) {
            HELD.remove(file);
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD.remove(file);
        }
    }
}
