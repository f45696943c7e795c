package education.codeforlife.privacy;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The personal data of one part of a service, which are exported and erased together with the rest. A bean of each
 * service that has a table with a reference to people; {@code PersonalDataTest} of the test support finds forgotten ones.
 *
 * <pre>{@code
 * @Component
 * class SubmissionData implements PersonalData {
 *
 *     @Override
 *     public Set<String> tables() {
 *         return Set.of("submissions");
 *     }
 *     …
 * }
 * }</pre>
 *
 * <p>Called in their order; the library's account comes last, so that others still find it when they erase.
 *
 * @since 0.1.0
 */
public interface PersonalData {

    /** Returns the key of the data in an export, in snake case. */
    String name();

    /** The tables that it answers for; with their schema, unless that is {@code public}. */
    Set<String> tables();

    /**
     * All that is held, for the person to read: maps, lists, texts, numbers, booleans and points in time. No secrets,
     * not even encrypted or hashed.
     *
     * @return {@code null} if nothing is held
     */
    @Nullable
    Object export(long userId);

    /**
     * Deletes what is held, or takes out of it what is personal. Called within the transaction of all; for inactive
     * users, too, and again for users whose data was erased before.
     */
    void erase(Set<Long> userIds);
}
