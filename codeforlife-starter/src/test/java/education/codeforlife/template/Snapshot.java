package education.codeforlife.template;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The files of a folder by path, {@code .git} aside. */
record Snapshot(Map<String, Content> files) {

    record Content(boolean executable, String text) {}

    static Snapshot of(Path folder) {
        try (var files = Files.walk(folder)) {
            var all = new TreeMap<String, Content>();
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var path = folder.relativize(file).toString();
                if (!path.startsWith(".git/")) all.put(path, content(file));
            }
            return new Snapshot(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Content content(Path file) throws IOException {
        return new Content(Files.isExecutable(file), Files.readString(file, ISO_8859_1));
    }
}
