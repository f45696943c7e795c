package education.codeforlife.database.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The directory of the temporary directory that belongs to the current user alone. */
final class PrivateDirectory {

    private static final Logger LOGGER = LoggerFactory.getLogger(PrivateDirectory.class);

    private PrivateDirectory() {}

    static Path ofCurrentUser() {
        var user = System.getProperty("user.name").replaceAll("[^\\w.-]", "_");
        return create(Path.of(System.getProperty("java.io.tmpdir"), "codeforlife-postgres-" + user));
    }

    static Path create(Path directory) {
        try {
            if (!Files.isDirectory(directory)) Files.createDirectories(directory, ownerOnly());
            // A directory of that name of another user could contain manipulated binaries.
            if (!Files.isWritable(directory)) {
                throw new IOException(directory + " belongs to another user: set java.io.tmpdir to another directory");
            }
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes what can be deleted; the next run finds what remains. */
    static void delete(Path directory) {
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            LOGGER.debug("Could not delete {}", directory, e);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) return new FileAttribute<?>[0];
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        };
    }
}
