package education.codeforlife.attempt;

import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A limit of the requests for an action, such as {@code 10/h}.
 *
 * @param requests the number of requests that may be made at once
 * @param unit the time until as many may be made again
 * @since 0.1.0
 */
public record RateLimit(int requests, Unit unit) {

    private static final Pattern TEXT = Pattern.compile("(?<requests>[1-9][0-9]{0,8})/(?<unit>[a-z]+)");

    public RateLimit {
        if (requests < 1) {
            throw new IllegalArgumentException("Invalid limit: allow at least 1 request, not " + requests);
        }
    }

    /**
     * Returns the limit that the text says.
     *
     * @param text a number without leading zeros, a slash and a unit: {@code 5/s}, {@code 5/min}, {@code 10/h}, {@code 100/d}
     * @throws IllegalArgumentException for any other text
     */
    public static RateLimit of(String text) {
        var matcher = TEXT.matcher(text);
        if (!matcher.matches()) throw invalid(text);
        var unit = Arrays.stream(Unit.values())
                .filter(each -> each.symbol.equals(matcher.group("unit")))
                .findFirst()
                .orElseThrow(() -> invalid(text));
        return new RateLimit(Integer.parseInt(matcher.group("requests")), unit);
    }

    private static IllegalArgumentException invalid(String text) {
        var units = Arrays.stream(Unit.values()).map(unit -> unit.symbol).collect(Collectors.joining(", "));
        return new IllegalArgumentException("Invalid limit \"" + text
                + "\": write a number from 1 to 999999999, a slash and a unit (" + units + "), such as 10/h");
    }

    AttemptLimit attempts() {
        return new AttemptLimit(requests, unit.duration);
    }

    /** Returns the limit as {@link #of} reads it. */
    @Override
    public String toString() {
        return requests + "/" + unit.symbol;
    }

    /**
     * The time that a limit is about.
     *
     * @since 0.1.0
     */
    public enum Unit {
        SECOND("s", Duration.ofSeconds(1)),
        MINUTE("min", Duration.ofMinutes(1)),
        HOUR("h", Duration.ofHours(1)),
        DAY("d", Duration.ofDays(1));

        private final String symbol;
        private final Duration duration;

        Unit(String symbol, Duration duration) {
            this.symbol = symbol;
            this.duration = duration;
        }
    }
}
