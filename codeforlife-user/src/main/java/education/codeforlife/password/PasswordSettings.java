package education.codeforlife.password;

import education.codeforlife.api.Internal;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * What hashing a password costs.
 *
 * @param memory of one hash, at least 8 kB for each lane
 * @param iterations passes over the memory, at least 1
 * @param parallelism lanes of one hash, at least 1; computed one after the other, so that more of them only help
 *     attackers
 * @param concurrency hashes that are computed at the same time, at least 1; others wait, so that a class that logs in
 *     at once does not need memory for thirty hashes
 * @param legacy how Django's hashes are verified; null when there are none
 * @since 0.1.0
 */
@Internal
public record PasswordSettings(
        DataSize memory,
        int iterations,
        int parallelism,
        int concurrency,
        @Nullable LegacySettings legacy) {

    /** @throws IllegalArgumentException when a number is below its minimum */
    public PasswordSettings {
        if (iterations < 1 || parallelism < 1 || concurrency < 1) {
            throw new IllegalArgumentException(
                    "Invalid codeforlife.password: argon2.iterations (" + iterations + "), argon2.parallelism ("
                            + parallelism + ") and concurrency (" + concurrency + ") must be at least 1");
        }
        if (memory.toKilobytes() < 8L * parallelism) {
            throw new IllegalArgumentException(
                    "Invalid codeforlife.password.argon2.memory " + memory + ": use at least 8KB for each lane");
        }
    }

    int kilobytes() {
        return Math.toIntExact(memory.toKilobytes());
    }

    /**
     * How hashes are verified that Django made ({@code pbkdf2_sha256}).
     *
     * @param maxIterations the most iterations that any of them has, at least 1; hashes with more match nothing
     * @since 0.1.0
     */
    public record LegacySettings(int maxIterations) {

        /** @throws IllegalArgumentException when it is below 1 */
        public LegacySettings {
            if (maxIterations < 1) {
                throw new IllegalArgumentException("Invalid codeforlife.password.legacy.max-iterations " + maxIterations
                        + ": it must be positive");
            }
        }
    }
}
