package education.codeforlife.directory.world;

import education.codeforlife.directory.world.World.Klass;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What a client narrows classes by, and which it then wants. */
public record ClassQuery(
        @Nullable String idOrName, @Nullable Long teacher, List<String> excluded) {

    private static final List<String> PARTS = List.of("maths", "_", "%", "A", "1", "\\", "s 1");

    public static ClassQuery random(Random random, World world) {
        return new ClassQuery(
                random.nextInt(2) > 0 ? null : PARTS.get(random.nextInt(PARTS.size())),
                random.nextInt(3) > 0
                        ? null
                        : world.teachers
                                .get(random.nextInt(world.teachers.size()))
                                .id(),
                random.ints(random.nextInt(3), 0, world.classes.size())
                        .mapToObj(i -> world.classes.get(i).code())
                        .toList());
    }

    public void addTo(UriComponentsBuilder uri) {
        if (idOrName != null) uri.queryParam("id_or_name", idOrName);
        if (teacher != null) uri.queryParam("teacher", teacher);
        excluded.forEach(code -> uri.queryParam("_id", code));
    }

    public boolean wants(Klass klass) {
        return !excluded.contains(klass.code())
                && (teacher == null || teacher == klass.teacher().id())
                && (idOrName == null || contains(klass.code(), idOrName) || contains(klass.name(), idOrName));
    }

    private static boolean contains(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
}
