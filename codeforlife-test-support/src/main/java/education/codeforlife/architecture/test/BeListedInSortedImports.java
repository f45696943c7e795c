package education.codeforlife.architecture.test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

final class BeListedInSortedImports extends ArchCondition<JavaClass> {

    private static final String IMPORTS =
            "META-INF/spring/org.springframework.boot.autoconfigure.AutoConfiguration.imports";

    private List<List<String>> files = List.of();

    BeListedInSortedImports() {
        super("be listed in a sorted imports file");
    }

    @Override
    public void init(Collection<JavaClass> types) {
        try {
            var urls = Collections.list(
                    BeListedInSortedImports.class.getClassLoader().getResources(IMPORTS));
            files = urls.stream().map(BeListedInSortedImports::entries).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        var listing = files.stream()
                .filter(entries -> entries.contains(type.getName()))
                .toList();
        if (listing.isEmpty()) {
            events.add(SimpleConditionEvent.violated(type, type.getName() + " is not listed in " + IMPORTS));
        }
        if (!listing.stream().allMatch(BeListedInSortedImports::isSorted)) {
            events.add(SimpleConditionEvent.violated(type, "The file that lists " + type.getName() + " is not sorted"));
        }
    }

    private static List<String> entries(URL file) {
        try (InputStream stream = file.openStream()) {
            var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSorted(List<String> entries) {
        return entries.equals(entries.stream().sorted().toList());
    }
}
