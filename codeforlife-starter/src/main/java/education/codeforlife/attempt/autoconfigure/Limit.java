package education.codeforlife.attempt.autoconfigure;

import education.codeforlife.api.Internal;
import education.codeforlife.attempt.AttemptLimit;
import java.util.regex.Pattern;
import org.springframework.boot.convert.DurationStyle;

/**
 * A limit of attempts, as one property: {@code 10 in 1h}.
 *
 * @param value the limit
 * @since 0.1.0
 */
@Internal
public record Limit(AttemptLimit value) {

    private static final Pattern TEXT = Pattern.compile("(?<failures>[0-9]{1,9}) in (?<period>\\w+)");

    /**
     * Reads it; called when properties are bound.
     *
     * @throws IllegalArgumentException if it is written in another way
     */
    public static Limit valueOf(String text) {
        var matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Invalid limit \"" + text + "\": write it as 10 in 1h");
        }
        var period = DurationStyle.detectAndParse(matcher.group("period"));
        return new Limit(new AttemptLimit(Integer.parseInt(matcher.group("failures")), period));
    }
}
