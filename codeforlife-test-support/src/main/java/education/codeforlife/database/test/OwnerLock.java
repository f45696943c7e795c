package education.codeforlife.database.test;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Says that this JVM lives and owns a directory. The operating system gives the lock back when the JVM dies, however
 * it dies, so that an owner is dead exactly if its lock is free: no process id can be mistaken for a later one.
 */
final class OwnerLock implements AutoCloseable {

    private final FileChannel channel;

    private OwnerLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock of a file, or nothing if somebody who lives holds it. */
    static Optional<OwnerLock> tryAcquire(Path file) {
        try {
            var channel = FileChannel.open(file, CREATE, WRITE);
            if (tryLock(channel)) return Optional.of(new OwnerLock(channel));
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the lock of a file, waiting for whoever holds it. */
    static OwnerLock acquire(Path file) {
        try {
            var channel = FileChannel.open(file, CREATE, WRITE);
            channel.lock();
            return new OwnerLock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
