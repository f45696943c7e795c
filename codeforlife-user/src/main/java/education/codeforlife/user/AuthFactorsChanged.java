package education.codeforlife.user;

/**
 * The second factors of a user are others: sessions that began with the old ones end.
 *
 * @since 0.1.0
 */
public record AuthFactorsChanged(long userId) {}
