package education.codeforlife.database.autoconfigure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;

/** Migrations that another release of the library has, as a directory of the class path. */
record MigrationFiles(Path directory) {

    MigrationFiles add(String module, String file, String sql) {
        var location = directory.resolve("education/codeforlife/migration").resolve(module);
        try {
            Files.createDirectories(location);
            Files.writeString(location.resolve(file), sql);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns this class path with these migrations. */
    ClassLoader classLoader() {
        try {
            return new URLClassLoader(new URL[] {directory.toUri().toURL()}, MigrationFiles.class.getClassLoader());
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
