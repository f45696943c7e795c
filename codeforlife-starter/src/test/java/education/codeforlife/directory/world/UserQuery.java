package education.codeforlife.directory.world;

import education.codeforlife.directory.world.World.Person;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What a client narrows users by, and which it then wants. */
public record UserQuery(
        @Nullable String type,
        @Nullable String name,
        @Nullable String studentsInClass,
        List<Long> excluded) {

    private static final List<String> TYPES = List.of("teacher", "student", "independent", "indy");
    private static final List<String> NAMES =
            List.of("a", "Ann", "bob", "%", "_", "n smith", "Jo van Dyke", "o_n", "\\", "x y  10");

    /** Returns a query with few filters, because many of them together would match no users. */
    public static UserQuery random(Random random, World world) {
        return new UserQuery(
                random.nextInt(3) > 0 ? null : pick(random, TYPES),
                random.nextInt(3) > 0 ? null : pick(random, NAMES),
                random.nextInt(5) > 0 ? null : pick(random, world.classes).code(),
                random.ints(random.nextInt(3), 0, world.people.size())
                        .mapToObj(i -> world.people.get(i).id())
                        .toList());
    }

    private static <T> T pick(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    public void addTo(UriComponentsBuilder uri) {
        if (type != null) uri.queryParam("type", type);
        if (name != null) uri.queryParam("name", name);
        if (studentsInClass != null) uri.queryParam("students_in_class", studentsInClass);
        excluded.forEach(id -> uri.queryParam("_id", id));
    }

    public boolean wants(Person person) {
        var klass = Sight.classOf(person);
        return !excluded.contains(person.id())
                && (studentsInClass == null || klass != null && klass.code().equals(studentsInClass))
                && (type == null || type.equals(typeOf(person)) || type.equals("indy") && isIndependent(person))
                && (name == null || isNamed(person, name));
    }

    private static String typeOf(Person person) {
        if (person.teacher() != null) return "teacher";
        return Sight.classOf(person) == null ? "independent" : "student";
    }

    private static boolean isIndependent(Person person) {
        return typeOf(person).equals("independent");
    }

    private static boolean isNamed(Person person, String name) {
        var words = name.toLowerCase(Locale.ROOT).split(" +");
        return person.firstName().toLowerCase(Locale.ROOT).contains(words[0])
                || person.lastName().toLowerCase(Locale.ROOT).contains(words[words.length - 1]);
    }
}
