package education.codeforlife.password.autoconfigure;

import education.codeforlife.api.Internal;
import education.codeforlife.password.PasswordQueue;
import education.codeforlife.password.PasswordSettings;
import education.codeforlife.password.PasswordSettings.LegacySettings;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How passwords are hashed, and which are good enough.
 *
 * @param argon2 What a hash costs.
 * @param concurrency Maximum number of hashes that are computed at the same time; the number of processors if not
 *     set.
 * @param maxWait Maximum time that a request waits for a password to be hashed, before it is answered with 503.
 * @param maxWaiting Maximum number of requests that wait for a password to be hashed; each holds a thread of the
 *     web server. Further requests are answered with 503.
 * @param legacy Hashes that Django made.
 * @param rules What a new password has to keep.
 * @since 0.1.0
 */
@Internal
@ConfigurationProperties("codeforlife.password")
public record PasswordProperties(
        @DefaultValue Argon2 argon2,
        @Nullable Integer concurrency,
        @DefaultValue("64") int maxWaiting,
        @DefaultValue("10s") Duration maxWait,
        @DefaultValue Legacy legacy,
        @DefaultValue Rules rules) {

    PasswordSettings toSettings() {
        return new PasswordSettings(
                argon2.memory(),
                argon2.iterations(),
                argon2.parallelism(),
                legacy.enabled() ? new LegacySettings(legacy.maxIterations()) : null);
    }

    PasswordQueue toQueue() {
        int turns = concurrency == null ? Runtime.getRuntime().availableProcessors() : concurrency;
        return PasswordQueue.of(turns, maxWaiting, maxWait);
    }

    /**
     * What a hash costs; by default what OWASP recommends at least.
     *
     * @param memory Memory of one hash.
     * @param iterations Number of passes over the memory.
     * @param parallelism Number of lanes of one hash.
     * @since 0.1.0
     */
    public record Argon2(
            @DefaultValue("19MB") DataSize memory,
            @DefaultValue("2") int iterations,
            @DefaultValue("1") int parallelism) {}

    /**
     * Hashes that Django made.
     *
     * @param enabled Whether hashes that Django made are verified. While there are any, each failed login costs as
     *     much as one of them.
     * @param maxIterations Maximum number of iterations of a hash that Django made; hashes with more are refused.
     * @since 0.1.0
     */
    public record Legacy(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("1200000") int maxIterations) {}

    /**
     * What a new password has to keep. Each kind of user has {@code cfl}, {@code asvs}, or the name of a bean of type
     * {@code PasswordRule}.
     *
     * @param teacher Rules for teachers: cfl, asvs, or the name of a bean of type PasswordRule.
     * @param independent Rules for independent users, named as those for teachers.
     * @param student Rules for students, named as those for teachers.
     * @param contextWords Words that passwords must not resemble.
     * @param breached Whether passwords are looked up in Have I Been Pwned, by the first five digits of their
     *     SHA-1.
     * @since 0.1.0
     */
    public record Rules(
            @DefaultValue("cfl") String teacher,
            @DefaultValue("cfl") String independent,
            @DefaultValue("cfl") String student,
            @DefaultValue({"code for life", "rapid router"}) List<String> contextWords,
            @DefaultValue("false") boolean breached) {}
}
