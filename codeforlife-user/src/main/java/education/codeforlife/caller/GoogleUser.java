package education.codeforlife.caller;

/**
 * A user of any kind whose account is synced with Google.
 *
 * @param subject Google's name for the user, which never changes
 * @since 0.1.0
 */
public record GoogleUser(KnownUser user, String subject) {}
