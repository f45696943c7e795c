package education.codeforlife.serializer.test;

import education.codeforlife.api.Internal;
import java.util.Arrays;
import java.util.function.BiPredicate;

/**
 * Pairs the elements of two collections whose order does not matter.
 *
 * @since 0.1.0
 */
@Internal
public final class Pairs {

    private static final int NONE = -1;

    private final BiPredicate<Integer, Integer> fits;
    private final int[] partners;

    private Pairs(int size, BiPredicate<Integer, Integer> fits) {
        this.fits = fits;
        this.partners = new int[size];
        Arrays.fill(partners, NONE);
    }

    /** Returns whether each element of the one can be paired with an element of the other of its own. */
    public static boolean exist(int size, BiPredicate<Integer, Integer> fits) {
        var pairs = new Pairs(size, fits);
        for (int one = 0; one < size; one++) if (!pairs.add(one, new boolean[size])) return false;
        return true;
    }

    private boolean add(int one, boolean[] tried) {
        for (int other = 0; other < partners.length; other++) {
            if (tried[other] || !fits.test(one, other)) continue;
            tried[other] = true;
            if (partners[other] == NONE || add(partners[other], tried)) {
                partners[other] = one;
                return true;
            }
        }
        return false;
    }
}
