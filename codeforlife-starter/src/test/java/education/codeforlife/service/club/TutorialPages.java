package education.codeforlife.service.club;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files that the pages of the tutorial tell their reader to write, by their paths in the service. */
final class TutorialPages {

    static final Path PAGES = Path.of("../docs/tutorial");

    /** A block below a text that ends with the path of the file. */
    private static final Pattern FILE = Pattern.compile("(?s)`(src/[^`]*)`:\n\n```[a-z]+\n(.*?)```");

    private TutorialPages() {}

    /** Returns the pages in the order of the parts. */
    static List<Path> all() {
        try (Stream<Path> pages = Files.list(PAGES)) {
            return pages.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the files of the service after some parts. A later part replaces files of an earlier one. */
    static Map<String, String> filesAfter(int parts) {
        var files = new LinkedHashMap<String, String>();
        for (var page : all().subList(0, parts)) {
            FILE.matcher(read(page)).results().forEach(file -> files.put(file.group(1), file.group(2)));
        }
        return files;
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
