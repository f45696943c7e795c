package education.codeforlife.user;

/**
 * A user has another password: sessions that began with the old one end.
 *
 * @since 0.1.0
 */
public record PasswordChanged(long userId) {}
