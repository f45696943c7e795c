package education.codeforlife.settings;

/**
 * A setting that must not reach people's data as it is.
 *
 * @param property its name
 * @param problem what is wrong with it, without its value if that is a secret
 * @param cure what to do about it
 * @since 0.1.0
 */
public record UnsafeSetting(String property, String problem, String cure) {}
