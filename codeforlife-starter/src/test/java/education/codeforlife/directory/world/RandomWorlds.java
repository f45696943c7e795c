package education.codeforlife.directory.world;

import education.codeforlife.directory.world.World.Klass;
import education.codeforlife.directory.world.World.Person;
import education.codeforlife.directory.world.World.School;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes worlds up. */
public final class RandomWorlds {

    /** More than a world has rows of one table. */
    private static final int IDS = 100;

    private static final List<String> FIRST_NAMES = List.of("Ann", "anna", "Bob", "Li_n", "Eve%", "Jo Ann");
    private static final List<String> LAST_NAMES = List.of("Smith", "van Dyke", "O_Neil", "100%", "Bobson", "");
    private static final List<String> CLASS_NAMES = List.of("Maths 1", "maths_2", "Geo%", "Art", "\\o/");

    private final Random random;
    private final World world;

    private RandomWorlds(Random random, long firstId) {
        this.random = random;
        this.world = new World(firstId);
    }

    /** Worlds that have no ids in common. */
    public static List<World> make(int count, Random random) {
        return IntStream.range(0, count)
                .mapToObj(i -> new RandomWorlds(random, 1L + (long) i * IDS).make())
                .toList();
    }

    private World make() {
        times(1, 3, () -> world.school(mostly()));
        var teachers = new ArrayList<Person>();
        times(2, 7, () -> teachers.add(teacher()));
        times(1, 6, () -> world.klass(pick(CLASS_NAMES), pick(teachers), mostly()));
        times(2, 9, () -> world.student(pick(world.classes), firstName(), lastName(), mostly()));
        times(1, 4, () -> world.independent(requested(), firstName(), lastName(), mostly()));
        if (!mostly()) world.person(firstName(), lastName(), true);
        return world;
    }

    private Person teacher() {
        @Nullable School school = mostly() ? pick(world.schools) : null;
        return world.teacher(school, random.nextBoolean(), firstName(), lastName(), mostly());
    }

    private @Nullable Klass requested() {
        return mostly() ? pick(world.classes) : null;
    }

    private String firstName() {
        return pick(FIRST_NAMES);
    }

    private String lastName() {
        return pick(LAST_NAMES);
    }

    private void times(int min, int max, Runnable work) {
        for (int i = random.nextInt(min, max + 1); i > 0; i--) work.run();
    }

    private boolean mostly() {
        return random.nextInt(6) > 0;
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
