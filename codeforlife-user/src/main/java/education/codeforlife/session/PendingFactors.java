package education.codeforlife.session;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import education.codeforlife.user.AuthFactorType;
import java.util.Arrays;
import java.util.Set;

/**
 * The factors that are owed in a session, as the text that is stored in it. For a {@link SessionStore}.
 *
 * @since 0.1.0
 */
public final class PendingFactors {

    /** The session's attribute. */
    public static final String ATTRIBUTE = "pending_factors";

    private PendingFactors() {}

    /** @throws IllegalArgumentException if the text is none of {@link #text} */
    public static Set<AuthFactorType> parse(String text) {
        return Arrays.stream(text.split(","))
                .filter(name -> !name.isEmpty())
                .map(AuthFactorType::of)
                .collect(toUnmodifiableSet());
    }

    static String text(Set<AuthFactorType> factors) {
        return factors.stream().map(AuthFactorType::value).collect(joining(","));
    }
}
