package education.codeforlife.fuzz.test;

import java.util.List;
import java.util.SplittableRandom;

/** Random choices that depend on a seed alone. */
final class Draw {

    private final SplittableRandom random;

    private Draw(SplittableRandom random) {
        this.random = random;
    }

    /** Returns the choices of one request, which do not depend on those of any other. */
    static Draw of(long seed, long request) {
        return new Draw(new SplittableRandom(new SplittableRandom(seed).nextLong() + request));
    }

    /** Returns a seed of further choices, which can be made more than once. */
    long seed() {
        return random.nextLong();
    }

    static Draw of(long seed) {
        return new Draw(new SplittableRandom(seed));
    }

    /** Returns a number from 0 to the bound, exclusive. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean chance(int percent) {
        return below(100) < percent;
    }

    <T> T from(List<T> values) {
        return values.get(below(values.size()));
    }
}
