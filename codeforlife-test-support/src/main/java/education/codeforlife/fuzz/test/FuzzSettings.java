package education.codeforlife.fuzz.test;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The requests that a run sends.
 *
 * @param first the number of the first request
 */
record FuzzSettings(long seed, long first, long requests) {

    private static final long DEFAULT_SEED = 11;
    private static final int ROUND = 1000;

    /** Requests after which the database is cleaned. */
    record Round(long seed, long first, long count) {

        @Override
        public String toString() {
            return "seed %d, requests %d to %d".formatted(seed, first, first + count - 1);
        }
    }

    /** Returns the settings that system properties give. */
    static FuzzSettings of(int requests) {
        return new FuzzSettings(
                seed(System.getProperty(FuzzTest.SEED, "")),
                Long.getLong(FuzzTest.FIRST, 0),
                Long.getLong(FuzzTest.REQUESTS, requests));
    }

    private static long seed(String given) {
        if (given.isEmpty()) return DEFAULT_SEED;
        return given.equals("random") ? new SplittableRandom().nextLong(1_000_000_000) : Long.parseLong(given);
    }

    List<Round> rounds() {
        var rounds = new ArrayList<Round>();
        for (long sent = 0; sent < requests; sent += ROUND) {
            rounds.add(new Round(seed, first + sent, Math.min(ROUND, requests - sent)));
        }
        return rounds;
    }
}
