package education.codeforlife.mail;

import education.codeforlife.platform.Preview;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contact's answer to one preference, or to those of a category.
 *
 * @param id the id that the mail service knows it by
 * @param optedIn the answer; null for a category without one of its own
 * @param preferences the preferences of a category; null for a preference
 * @since 0.1.0
 */
@Preview
public record Preference(
        long id, @Nullable Boolean optedIn, @Nullable List<Preference> preferences) {

    /** @throws IllegalArgumentException if a preference does not have an answer, or a category has categories */
    public Preference {
        preferences = preferences == null ? null : List.copyOf(preferences);
        if (preferences == null && optedIn == null) {
            throw new IllegalArgumentException("Missing answer to the preference " + id);
        }
        if (preferences != null && preferences.stream().anyMatch(Preference::isCategory)) {
            throw new IllegalArgumentException("The category " + id + " has another category: name its preferences");
        }
    }

    /** Answers a preference. */
    public static Preference of(long id, boolean optedIn) {
        return new Preference(id, optedIn, null);
    }

    /** Answers the preferences of a category. */
    public static Preference category(long id, List<Preference> preferences) {
        return new Preference(id, null, preferences);
    }

    /** Returns whether it is a category. */
    boolean isCategory() {
        return preferences != null;
    }
}
