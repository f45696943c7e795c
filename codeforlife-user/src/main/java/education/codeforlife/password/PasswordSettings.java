package education.codeforlife.password;

import education.codeforlife.api.Internal;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * The cost of hashing a password.
 *
 * @param memory of one hash, at least 8 kB for each lane
 * @param iterations passes over the memory, at least 1
 * @param parallelism lanes of one hash, at least 1; computed one after the other, so that more of them only help
 *     attackers
 * @param legacy how Django's hashes are verified; null when there are none
 * @since 0.1.0
 */
@Internal
public record PasswordSettings(
        DataSize memory,
        int iterations,
        int parallelism,
        @Nullable LegacySettings legacy) {

    /** @throws IllegalArgumentException when a number is below its minimum */
    public PasswordSettings {
        if (iterations < 1 || parallelism < 1) {
            throw new IllegalArgumentException("Invalid codeforlife.password.argon2: iterations (" + iterations
                    + ") and parallelism (" + parallelism + ") must be at least 1");
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
     * The limits for hashes that Django made ({@code pbkdf2_sha256}).
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
